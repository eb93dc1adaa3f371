namespace Plimsoll.Model;

/// <summary>A list of values.</summary>
public sealed class SequenceNode(SourceSpan span, IReadOnlyList<Node> items) : Node(span)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override string ToString() => $"[{Items.Count} items]";
}
