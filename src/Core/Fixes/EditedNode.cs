using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>What the nodes of an object are after edits, whatever text they stand in.</summary>
internal static class EditedNode
{
    public static Node Apply(Node root, NodeEdit edit) => edit switch
    {
        SetValue set => Set(root, [.. set.Path.Steps], 0, set.Value),
        RemoveNode remove => NodeOperations.Remove(root, remove.Path),
        RenameKey rename => NodeOperations.Rename(root, rename.Path, rename.Key),
        _ => root,
    };

    /// <summary>The document of an object with that object's edits: the object is the root, or stands in a List.</summary>
    public static Node Apply(Node document, Node root, IEnumerable<NodeEdit> edits) => Replace(document, root, edits.Aggregate(root, Apply));

    private static Node Set(Node? node, IReadOnlyList<NodePath> steps, int index, Node value)
    {
        if (index == steps.Count)
            return value;
        var step = steps[index];
        if (step.Key is { } key)
        {
            var entries = (node as MappingNode)?.Entries.ToList() ?? [];
            var at = entries.FindIndex(entry => entry.Key == key);
            var changed = new MappingEntry(key, default, Set(at < 0 ? null : entries[at].Value, steps, index + 1, value));
            if (at < 0)
                entries.Add(changed);
            else
                entries[at] = changed;
            return new MappingNode(default, entries) { Rest = (node as MappingNode)?.Rest };
        }

        var items = (node as SequenceNode)?.Items.ToList() ?? [];
        if (step.Index < items.Count)
            items[step.Index] = Set(items[step.Index], steps, index + 1, value);
        else
            items.Add(Set(null, steps, index + 1, value));
        return new SequenceNode(default, items);
    }

    private static Node Replace(Node node, Node old, Node replacement)
    {
        if (ReferenceEquals(node, old))
            return replacement;
        return node switch
        {
            MappingNode mapping => new MappingNode(mapping.Span, [.. mapping.Entries.Select(entry => entry.WithValue(Replace(entry.Value, old, replacement)))]) { Rest = mapping.Rest },
            SequenceNode sequence => new SequenceNode(sequence.Span, [.. sequence.Items.Select(item => Replace(item, old, replacement))]),
            _ => node,
        };
    }
}
