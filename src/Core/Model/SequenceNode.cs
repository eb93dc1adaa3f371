namespace Plimsoll.Model;

/// <summary>A list of values.</summary>
public sealed class SequenceNode(SourceSpan span, IReadOnlyList<Node> items) : Node(span)
{
    public ReadOnlyArray<Node> Items { get; } = new(items);

    public override string ToString() => $"[{Items.Count} items]";
}
