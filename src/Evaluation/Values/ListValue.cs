using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>An array, a list, or one of the immutable lists; <see cref="Type"/> says which.</summary>
internal class ListValue(ITypeSymbol? type, List<Value> items, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    public List<Value> Items { get; } = items;

    public bool IsArray => Type is IArrayTypeSymbol;

    public override string ToString() => $"[{Items.Count} items]";
}
