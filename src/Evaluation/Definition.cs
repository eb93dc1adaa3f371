using Plimsoll.Emission;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>One Kubernetes object that one member of a bundle yields.</summary>
public sealed class Definition(string bundle, string? folder, string member, ManifestDocument document, bool isComplete)
{
    /// <summary>The full name of the bundle's class.</summary>
    public string Bundle { get; } = bundle;

    /// <summary>The folder that the bundle's files go to; null for the output path itself.</summary>
    public string? Folder { get; } = folder;

    public string Member { get; } = member;

    public ManifestDocument Document { get; } = document;

    /// <summary>The whole declaration of the member.</summary>
    public SourceSpan Declaration { get; init; }

    /// <summary>False when something in the object is unknown, or executing the definition would throw: nothing may be emitted.</summary>
    public bool IsComplete { get; } = isComplete;

    /// <summary>The object as it is written to disk, made once; null when nothing may be emitted.</summary>
    public EmittedObject? Emitted => IsComplete && Document.Root is { } root ? _emitted ??= EmittedObject.From(Bundle, Member, Folder, root) : null;

    private EmittedObject? _emitted;

    public override string ToString() => $"{Bundle}.{Member}";
}
