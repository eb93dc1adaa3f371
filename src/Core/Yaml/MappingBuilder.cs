using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Collects the entries of one mapping: of duplicates the last counts, and own keys win over merged ones.</summary>
internal sealed class MappingBuilder(List<DuplicateKey> duplicates)
{
    private const int LinearLookup = 16;

    private readonly List<MappingEntry> _entries = [];
    private Dictionary<string, int>? _index;

    public IReadOnlyList<MappingEntry> Entries => _entries;

    public void Add(string key, SourceSpan keySpan, Node value)
    {
        var entry = new MappingEntry(key, keySpan, value);
        if (Find(key) is not (>= 0 and var existing))
        {
            Append(entry);
            return;
        }

        if (!_entries[existing].IsMerged)
            duplicates.Add(new DuplicateKey(key, keySpan, _entries[existing].KeySpan));
        _entries[existing] = entry;
    }

    public void Merge(MappingNode mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (Find(entry.Key) < 0)
                Append(new MappingEntry(entry.Key, entry.KeySpan, entry.Value, isMerged: true));
        }
    }

    private void Append(MappingEntry entry)
    {
        _index?.Add(entry.Key, _entries.Count);
        _entries.Add(entry);
    }

    private int Find(string key)
    {
        if (_entries.Count < LinearLookup)
            return _entries.FindIndex(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));
        if (_index is null)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _entries.Count; i++)
                _index[_entries[i].Key] = i;
        }

        return _index.TryGetValue(key, out var found) ? found : -1;
    }
}
