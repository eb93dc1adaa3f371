using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A Queue.</summary>
internal sealed class QueueValue(ITypeSymbol? type, Queue<Value> items, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    public Queue<Value> Items { get; } = items;
}
