using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Collects the entries of one mapping: of duplicates the last counts, and a merge key replaces what stands above it, as in Kubernetes' reader.</summary>
/// <param name="capacity">How many entries the mapping writes.</param>
/// <param name="isTemplate">A template decides about entries: a key that stands twice is one in two branches.</param>
internal struct MappingBuilder(int capacity, bool isTemplate)
{
    private const int LinearLookup = 16;

    /// <summary>Nobody writes a template with more branches for one key.</summary>
    private const int MostAlternatives = 32;

    private MappingEntry[] _entries = capacity == 0 ? [] : new MappingEntry[capacity];
    private int _count;
    private Dictionary<string, int>? _index;

    /// <summary>A template gives one of the keys several values.</summary>
    public bool HasAlternatives { get; private set; }

    /// <summary>Keys that stand twice; null when there are none.</summary>
    public List<DuplicateKey>? Duplicates { get; private set; }

    public MappingEntry[] ToEntries()
    {
        if (_count < _entries.Length)
            Array.Resize(ref _entries, _count);
        return _entries;
    }

    public void Add(MappingEntry entry)
    {
        if (Find(entry) is not (>= 0 and var existing))
        {
            Append(entry);
            return;
        }

        var other = _entries[existing];
        if (isTemplate && !other.IsMerged)
        {
            HasAlternatives = true;
            _entries[existing] = entry.WithValue(Alternatives(other.Value, entry.Value));
            return;
        }

        if (!other.IsMerged)
            (Duplicates ??= []).Add(new DuplicateKey(entry.Key, entry.KeySpan, other.KeySpan));
        _entries[existing] = entry;
    }

    /// <returns>A key of the mapping's own that gets another value; null when there is none.</returns>
    public string? Merge(MappingNode mapping)
    {
        string? replaced = null;
        foreach (var entry in mapping.Entries)
        {
            if (Find(entry) is not (>= 0 and var existing))
            {
                Append(entry.Merge());
                continue;
            }

            if (!_entries[existing].IsMerged && !IsSame(_entries[existing].Value, entry.Value))
                replaced ??= entry.Key;
            _entries[existing] = entry.Merge();
        }

        return replaced;
    }

    private static bool IsSame(Node first, Node second) =>
        ReferenceEquals(first, second) || (first is ScalarNode a && second is ScalarNode b && a.Kind == b.Kind && a.Text == b.Text);

    private static UnknownNode Alternatives(Node first, Node second) =>
        new(second.Span, "a template decides which of several values it has")
        {
            Alternatives = first is not UnknownNode { Alternatives.Count: > 0 } several ? [first, second]
                : several.Alternatives.Count < MostAlternatives ? [.. several.Alternatives, second] : several.Alternatives,
        };

    private void Append(MappingEntry entry)
    {
        if (_count == _entries.Length)
            Array.Resize(ref _entries, Math.Max(4, _count * 2));
        _index?.Add(entry.Key, _count);
        _entries[_count++] = entry;
    }

    private int Find(MappingEntry entry)
    {
        if (_count < LinearLookup)
        {
            for (var i = 0; i < _count; i++)
            {
                if (_entries[i].HasKeyOf(entry))
                    return i;
            }

            return -1;
        }

        if (_index is null)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _count; i++)
                _index[_entries[i].Key] = i;
        }

        return _index.TryGetValue(entry.Key, out var found) ? found : -1;
    }
}
