using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A Stack.</summary>
internal sealed class StackValue(ITypeSymbol? type, Stack<Value> items, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    public Stack<Value> Items { get; } = items;
}
