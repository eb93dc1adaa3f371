using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A lazy sequence: enumerating it again evaluates it again, as in .NET.</summary>
internal sealed class SequenceValue(IEnumerable<Value> items, SyntaxNode? origin, ITypeSymbol? type = null) : Value(origin)
{
    public IEnumerable<Value> Items { get; } = items;

    public ITypeSymbol? Type { get; } = type;

    /// <summary>The orderings so far, for ThenBy; null for what OrderBy did not make.</summary>
    public OrderedItems? Ordering { get; init; }
}
