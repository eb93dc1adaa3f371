using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>
/// A dictionary. Entries are kept in .NET's own one, so that they come out in the order of the real one. The slot's key is the
/// expression that the entry was written under.
/// </summary>
internal sealed class DictionaryValue(ITypeSymbol? type, IDictionary<Value, Slot> entries, SyntaxNode? origin) : Value(origin)
{
    public DictionaryValue(ITypeSymbol? type, IEqualityComparer<Value> comparer, SyntaxNode? origin)
        : this(type, new Dictionary<Value, Slot>(comparer), origin)
    {
    }

    public ITypeSymbol? Type { get; } = type;

    public IDictionary<Value, Slot> Entries { get; } = entries;

    /// <summary>What it holds where keys are symbols; null while all keys are known, which is when <see cref="Entries"/> counts.</summary>
    public List<Symbolic.SymbolicEntry>? Parts { get; set; }

    /// <summary>A dictionary of the same type and comparer, without entries.</summary>
    public DictionaryValue CopyEmpty(SyntaxNode? origin) => Entries is Dictionary<Value, Slot> hashed
        ? new DictionaryValue(Type, hashed.Comparer, origin) { IsUnordered = IsUnordered }
        : new DictionaryValue(Type, new SortedDictionary<Value, Slot>(((SortedDictionary<Value, Slot>)Entries).Comparer), origin) { IsUnordered = IsUnordered };

    /// <summary>Whether .NET does not say in which order it is enumerated.</summary>
    public bool IsUnordered { get; init; }

    public override string ToString() => $"{{{Entries.Count} entries}}";
}
