using Plimsoll.Model;

namespace Plimsoll.Yaml.Edits;

/// <summary>Edits of nodes: what the text must mean once it has been edited.</summary>
internal static class NodeOperations
{
    /// <summary>A tree with another node at a path that exists.</summary>
    public static Node Replace(Node root, NodePath path, Node value) => Update(root, path, _ => value);

    public static Node InsertEntry(Node root, NodePath mapping, int index, string key, Node value) => Update(root, mapping, node =>
    {
        var entries = (node as MappingNode)?.Entries.Where(entry => entry.Key != key).ToList() ?? [];
        entries.Insert(Math.Min(index, entries.Count), new MappingEntry(key, default, value));
        return With(node, entries);
    });

    public static Node InsertItem(Node root, NodePath sequence, int index, Node value) => Update(root, sequence, node =>
    {
        var items = (node as SequenceNode)?.Items.ToList() ?? [];
        items.Insert(index, value);
        return new SequenceNode(node.Span, items);
    });

    public static Node Remove(Node root, NodePath path) => Update(root, path.Parent!, node => node switch
    {
        MappingNode mapping => With(mapping, [.. mapping.Entries.Where(entry => entry.Key != path.Key)]),
        SequenceNode sequence => new SequenceNode(sequence.Span, [.. sequence.Items.Where((_, i) => i != path.Index)]),
        _ => node,
    });

    public static Node Rename(Node root, NodePath path, string key) => Update(root, path.Parent!, node => node is MappingNode mapping
        ? With(mapping, [.. mapping.Entries.Where(entry => entry.Key != key).Select(entry => entry.Key == path.Key ? new MappingEntry(key, default, entry.Value) : entry)])
        : node);

    /// <summary>A path of the text before a node was removed, as one of the text after that.</summary>
    public static NodePath After(NodePath path, NodePath removed)
    {
        if (removed.Index < 0 || path.Length < removed.Length)
            return path;
        var steps = path.Steps.ToList();
        var step = steps[removed.Length - 1];
        if (step.Index <= removed.Index || step.Parent!.ToString() != removed.Parent!.ToString())
            return path;
        return steps.Skip(removed.Length).Aggregate(step.Parent[step.Index - 1], static (result, next) => next.Key is { } key ? result[key] : result[next.Index]);
    }

    private static MappingNode With(Node node, IReadOnlyList<MappingEntry> entries) => new(node.Span, entries) { Rest = (node as MappingNode)?.Rest };

    private static Node Update(Node root, NodePath path, Func<Node, Node> change)
    {
        if (path.Parent is not { } parent)
            return change(root);
        return Update(root, parent, node => node switch
        {
            MappingNode mapping => With(mapping, [.. mapping.Entries.Select(entry => entry.Key == path.Key ? entry.WithValue(change(entry.Value)) : entry)]),
            SequenceNode sequence => new SequenceNode(sequence.Span, [.. sequence.Items.Select((item, i) => i == path.Index ? change(item) : item)]),
            _ => node,
        });
    }
}
