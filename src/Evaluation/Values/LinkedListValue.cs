using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A LinkedList.</summary>
internal sealed class LinkedListValue(ITypeSymbol? type, LinkedList<Value> items, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    public LinkedList<Value> Items { get; } = items;
}
