namespace Plimsoll.Model;

/// <summary>
/// A value that cannot be known: a C# expression that cannot be evaluated, or a template placeholder that nobody filled in.
/// Rules do not judge it, and the summary counts it.
/// </summary>
public sealed class UnknownNode(SourceSpan span, string reason) : Node(span)
{
    /// <summary>Why it is unknown, for the person who wrote it.</summary>
    public string Reason { get; } = reason;

    /// <summary>What it is one of, where a template chooses between values that are known; else empty.</summary>
    public IReadOnlyList<Node> Alternatives { get; init; } = [];

    public override string ToString() => $"(unknown: {Reason})";
}
