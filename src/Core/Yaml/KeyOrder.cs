using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Yaml;

/// <summary>The order of the keys of one kind of mapping: some come first, some last, and the others stay as written in between.</summary>
internal sealed class KeyOrder
{
    private readonly List<string> _first;
    private readonly List<string> _last;
    private readonly Dictionary<string, KeyOrder> _values = new(StringComparer.Ordinal);

    /// <param name="keys">The keys in order, separated by spaces; <c>*</c> stands for all others, as written.</param>
    public KeyOrder(string keys)
    {
        var all = keys.Split(' ');
        var others = Array.IndexOf(all, "*");
        _first = [.. all.Take(others)];
        _last = [.. all.Skip(others + 1)];
    }

    private static KeyOrder AsWritten { get; } = new("*");

    /// <summary>No order, here and in all that is below: the keys stay as they are given.</summary>
    public static KeyOrder AsGiven { get; } = new("*");

    private static KeyOrder Named { get; } = new("name *");

    /// <summary>The order below a key: of the mapping that stands there, or of the items of the sequence.</summary>
    public KeyOrder this[string key]
    {
        get => _values.TryGetValue(key, out var order) ? order : ReferenceEquals(this, AsGiven) ? AsGiven : AsWritten;
        set => _values[key] = value;
    }

    /// <summary>The order of an object's own keys, which also knows the order of everything below it.</summary>
    public static KeyOrder Of(Node? root) => root is MappingNode mapping && mapping["kind"] is ScalarNode kind ? KubernetesKeyOrder.OfKind(kind.Text) : AsWritten;

    /// <summary>The order that the documentation of Kubernetes has for a mapping in an object.</summary>
    public static KeyOrder At(Node? root, NodePath path)
    {
        var node = root;
        var order = Of(root);
        foreach (var step in path.Steps)
        {
            node = step.Key is { } key ? (node as MappingNode)?[key] : node is SequenceNode sequence && step.Index < sequence.Items.Count ? sequence.Items[step.Index] : null;
            if (step.Key is { } name)
                order = order[name];
            else if (node is MappingNode item)
                order = order.ForItem(item);
        }

        return order;
    }

    /// <summary>The order for an item of a sequence, where this is the order that belongs to the sequence's key.</summary>
    public KeyOrder ForItem(Node item) =>
        !ReferenceEquals(this, AsWritten) ? this : item is MappingNode mapping && mapping["apiVersion"] is not null ? Of(item) : Named;

    public IEnumerable<MappingEntry> Sort(IReadOnlyList<MappingEntry> entries) =>
        _first.Count + _last.Count == 0 || entries.Count < 2 ? entries : entries.OrderBy(entry => Rank(entry.Key));

    /// <summary>Where among keys that are there already another one belongs: behind the one that comes last before it in this order.</summary>
    public int FindPlace(string key, IReadOnlyList<string> keys)
    {
        var rank = Rank(key);
        var place = -1;
        for (var i = 0; i < keys.Count; i++)
        {
            if (Rank(keys[i]) is var other && other <= rank && (place < 0 || other >= Rank(keys[place])))
                place = i;
        }

        return place + 1;
    }

    private int Rank(string key)
    {
        var first = _first.IndexOf(key);
        return first >= 0 ? first - _first.Count : _last.IndexOf(key) + 1;
    }
}
