using Plimsoll.Model;

namespace Plimsoll.Yaml.Edits;

/// <summary>Nodes that can be changed in place: what an edit of a text must come to, found without the editor's own code.</summary>
internal sealed class MutableTree
{
    private readonly string _scalar;

    public MutableTree(Node node)
    {
        _scalar = node switch
        {
            ScalarNode scalar => $"{scalar.Kind}:{Number(scalar) ?? scalar.Text}",
            UnknownNode unknown => $"?{unknown.Reason}",
            _ => "",
        };
        Entries = (node as MappingNode)?.Entries.Select(static entry => (entry.Key, new MutableTree(entry.Value))).ToList();
        Items = (node as SequenceNode)?.Items.Select(static item => new MutableTree(item)).ToList();
    }

    public List<(string Key, MutableTree Value)>? Entries { get; private set; }

    public List<MutableTree>? Items { get; private set; }

    public MutableTree this[NodePath path]
    {
        get
        {
            if (path.Parent is not { } parent)
                return this;
            var tree = this[parent];
            return path.Key is { } key ? tree.Entries!.Single(entry => entry.Key == key).Value : tree.Items![path.Index];
        }
    }

    public MutableTree With(NodePath path, Func<MutableTree, MutableTree> change)
    {
        if (path.Parent is not { } parent)
            return change(this);
        var tree = this[parent];
        if (path.Key is { } key)
        {
            var i = tree.Entries!.FindIndex(entry => entry.Key == key);
            tree.Entries[i] = (key, change(tree.Entries[i].Value));
        }
        else
        {
            tree.Items![path.Index] = change(tree.Items[path.Index]);
        }

        return this;
    }

    public MutableTree Replace(NodePath path, MutableTree value) => With(path, _ => value);

    /// <summary>Adds an entry; a null index puts it where the other tree has it, whose order is then the question.</summary>
    public void Insert(string key, MutableTree value, int index)
    {
        Entries ??= [];
        Entries.RemoveAll(entry => entry.Key == key);
        Entries.Insert(index, (key, value));
    }

    public void Insert(MutableTree item, int index) => (Items ??= []).Insert(index, item);

    public MutableTree Remove(NodePath path)
    {
        var parent = this[path.Parent!];
        var removed = this[path];
        if (path.Key is { } key)
            parent.Entries!.RemoveAll(entry => entry.Key == key);
        else
            parent.Items!.RemoveAt(path.Index);
        return removed;
    }

    /// <summary>As text, to compare.</summary>
    /// <param name="sorts">The order of keys does not count: where merge keys or duplicates leave it open.</param>
    public string ToText(bool sorts)
    {
        if (Items is { } items)
            return "[" + string.Join(", ", items.Select(item => item.ToText(sorts))) + "]";
        if (Entries is not { } entries)
            return _scalar;
        var texts = entries.Select(entry => $"{entry.Key}={entry.Value.ToText(sorts)}");
        return "{" + string.Join(", ", sorts ? texts.Order(StringComparer.Ordinal) : texts) + "}";
    }

    private static string? Number(ScalarNode scalar) => scalar.Kind == ScalarKind.Float
        ? double.Parse(scalar.Text, System.Globalization.CultureInfo.InvariantCulture).ToString("R", System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
