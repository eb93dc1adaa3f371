namespace Plimsoll.Model;

/// <summary>
/// A value of a manifest with the place it was written at. Nodes are immutable, know nothing of what holds them, and are
/// shared where a YAML alias or a C# reference shares a value; <see cref="Field"/> adds the way from the object's root.
/// </summary>
public abstract class Node(SourceSpan span)
{
    /// <summary>The whole text of the value: in YAML from its first to its last character, in C# its expression.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>
    /// What to underline when the value as a whole is meant and no key stands for it: for an object that C# creates, the head
    /// of the creation (<c>new V1Container</c>), so that a squiggle does not cover fifty lines. Null elsewhere.
    /// </summary>
    public virtual SourceSpan? Head => null;
}
