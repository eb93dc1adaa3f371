using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Plimsoll.Model;

/// <summary>Keys and values in the order written. Merge keys are resolved, own keys first; of duplicates the last one counts.</summary>
public sealed class MappingNode(SourceSpan span, IReadOnlyList<MappingEntry> entries, SourceSpan? head = null) : Node(span)
{
    private const int LinearLookup = 8;

    private Dictionary<string, int>? _index;

    public ReadOnlyArray<MappingEntry> Entries { get; } = new(entries);

    // Few nodes have one, and there are many nodes.
    private readonly StrongBox<SourceSpan>? _head = head is { } known ? new StrongBox<SourceSpan>(known) : null;

    /// <inheritdoc />
    public override SourceSpan? Head => _head?.Value;

    /// <summary>Stands for the entries that nobody can know: a template adds them, or their text is not YAML. Null when there are none.</summary>
    public UnknownNode? Rest { get; init; }

    public Node? this[string key] => TryGetEntry(key, out var entry) ? entry.Value : null;

    public bool TryGetEntry(string key, [NotNullWhen(true)] out MappingEntry? entry)
    {
        var index = IndexOf(key);
        entry = index < 0 ? null : Entries[index];
        return index >= 0;
    }

    /// <summary>Which of the entries has a key; negative when none has.</summary>
    internal int IndexOf(string key)
    {
        var entries = Entries;
        if (entries.Count > LinearLookup)
        {
            // Two threads may both build it; they build the same.
            var index = _index ??= CreateIndex();
            return index.TryGetValue(key, out var found) ? found : -1;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].HasKey(key))
                return i;
        }

        return -1;
    }

    private Dictionary<string, int> CreateIndex()
    {
        var index = new Dictionary<string, int>(Entries.Count, StringComparer.Ordinal);
        for (var i = 0; i < Entries.Count; i++)
            index[Entries[i].Key] = i;
        return index;
    }

    public override string ToString() => $"{{{Entries.Count} entries}}";
}
