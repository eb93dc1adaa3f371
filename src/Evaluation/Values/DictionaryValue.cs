using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>
/// A dictionary. Entries are kept in .NET's own dictionary, so that they come out in the order of the real one. The slot's key
/// is the expression that the entry was written under.
/// </summary>
internal sealed class DictionaryValue(ITypeSymbol? type, IEqualityComparer<Value> comparer, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    public Dictionary<Value, Slot> Entries { get; } = new(comparer);

    /// <summary>SortedDictionary and its immutable kin: enumerated in the order of keys.</summary>
    public IComparer<Value>? Order { get; init; }

    public IEnumerable<KeyValuePair<Value, Slot>> Ordered => Order is null ? Entries : Entries.OrderBy(entry => entry.Key, Order);

    public override string ToString() => $"{{{Entries.Count} entries}}";
}
