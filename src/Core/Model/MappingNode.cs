using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Plimsoll.Model;

/// <summary>Keys and values in the order written. Merge keys are resolved, own keys first; of duplicates the last one counts.</summary>
public sealed class MappingNode(SourceSpan span, IReadOnlyList<MappingEntry> entries, SourceSpan? head = null) : Node(span)
{
    private const int LinearLookup = 8;

    private Dictionary<string, MappingEntry>? _index;

    public IReadOnlyList<MappingEntry> Entries { get; } = entries;

    // Few nodes have one, and there are many nodes.
    private readonly StrongBox<SourceSpan>? _head = head is { } known ? new StrongBox<SourceSpan>(known) : null;

    /// <inheritdoc />
    public override SourceSpan? Head => _head?.Value;

    /// <summary>Stands for the entries that nobody can know: a template adds them, or their text is not YAML. Null when there are none.</summary>
    public UnknownNode? Rest { get; init; }

    public Node? this[string key] => TryGetEntry(key, out var entry) ? entry.Value : null;

    public bool TryGetEntry(string key, [NotNullWhen(true)] out MappingEntry? entry)
    {
        if (Entries.Count > LinearLookup)
        {
            // Two threads may both build it; they build the same.
            var index = _index ??= CreateIndex();
            return index.TryGetValue(key, out entry);
        }

        foreach (var candidate in Entries)
        {
            if (candidate.HasKey(key))
            {
                entry = candidate;
                return true;
            }
        }

        entry = null;
        return false;
    }

    private Dictionary<string, MappingEntry> CreateIndex()
    {
        var index = new Dictionary<string, MappingEntry>(Entries.Count, StringComparer.Ordinal);
        foreach (var entry in Entries)
            index[entry.Key] = entry;
        return index;
    }

    public override string ToString() => $"{{{Entries.Count} entries}}";
}
