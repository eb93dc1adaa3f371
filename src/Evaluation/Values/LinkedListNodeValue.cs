using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A node of a LinkedList.</summary>
internal sealed class LinkedListNodeValue(LinkedListNode<Value> node, SyntaxNode? origin) : Value(origin)
{
    public LinkedListNode<Value> Node { get; } = node;
}
