using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>An array, a list, or one of the immutable lists; <see cref="Type"/> says which.</summary>
internal class ListValue(ITypeSymbol? type, List<Value> items, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    public List<Value> Items { get; } = items;

    /// <summary>The lengths of an array of more than one dimension, whose items are in the order of enumeration; null for one.</summary>
    public int[]? Lengths { get; init; }

    /// <summary>An ImmutableArray that was never given a value.</summary>
    public bool IsDefault { get; init; }

    public bool IsArray => Type is IArrayTypeSymbol;

    public override string ToString() => $"[{Items.Count} items]";
}
