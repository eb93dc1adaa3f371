using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A HashSet or SortedSet.</summary>
internal sealed class SetValue(ITypeSymbol? type, IEqualityComparer<Value> comparer, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    public HashSet<Value> Items { get; } = new(comparer);

    public IComparer<Value>? Order { get; init; }

    public IEnumerable<Value> Ordered => Order is null ? Items : Items.OrderBy(item => item, Order);

    public override string ToString() => $"{{{Items.Count} items}}";
}
