using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;
using static Plimsoll.Evaluation.Intrinsics.CollectionIntrinsics;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Members of Stack, Queue, LinkedList, lookups, enumerators, and of what LINQ yields.</summary>
internal static class QueueIntrinsics
{
    public static Value? Invoke(IntrinsicCall call)
    {
        var result = call.Instance switch
        {
            StackValue stack => Stack(call, stack.Items),
            QueueValue queue => Queue(call, queue.Items),
            LinkedListValue list => LinkedList(call, list.Items),
            LinkedListNodeValue node => Node(call, node),
            LookupValue lookup => Lookup(call, lookup),
            EnumeratorValue enumerator => Enumerator(call, enumerator),
            _ => null,
        };
        if (result is not null)
            return result;
        switch (call.Name, call.Arguments)
        {
            case ("GetEnumerator", []):
                return call.Enumerator();
            // The keys and values of dictionaries, and other sequences seen as collections.
            case ("Count", []) when call.Instance is SequenceValue sequence:
                return call.Scalar(call.Items(sequence).Count());
            case ("Contains", [var item]):
                return call.Scalar(call.Items(call.Instance!).Contains(item, call.Interpreter.Equality));
            case ("ToArray", []) when call.Instance is StackValue or QueueValue:
                return new ListValue(ArrayOf(call, (call.Interpreter.TypeOf(call.Instance) as INamedTypeSymbol)?.TypeArguments.FirstOrDefault()), [.. call.Items(call.Instance)], call.Place);
            default:
                return null;
        }
    }

    private static Value? Stack(IntrinsicCall call, Stack<Value> items)
    {
        call.Interpreter.CheckSize(call.Place, items.Count, Limits.CollectionSize, "a stack");
        return (call.Name, call.Arguments) switch
        {
            ("Count", []) => call.Scalar(items.Count),
            ("Push", [var item]) => Do(() => items.Push(item.Copy())),
            ("Pop", []) => items.Pop(),
            ("Peek", []) => items.Peek(),
            ("TryPop", [ReferenceValue target]) => Try(call, target, items.Count > 0, items.Pop),
            ("TryPeek", [ReferenceValue target]) => Try(call, target, items.Count > 0, items.Peek),
            ("Clear", []) => Do(items.Clear),
            _ => null,
        };
    }

    private static Value? Queue(IntrinsicCall call, Queue<Value> items)
    {
        call.Interpreter.CheckSize(call.Place, items.Count, Limits.CollectionSize, "a queue");
        return (call.Name, call.Arguments) switch
        {
            ("Count", []) => call.Scalar(items.Count),
            ("Enqueue", [var item]) => Do(() => items.Enqueue(item.Copy())),
            ("Dequeue", []) => items.Dequeue(),
            ("Peek", []) => items.Peek(),
            ("TryDequeue", [ReferenceValue target]) => Try(call, target, items.Count > 0, items.Dequeue),
            ("TryPeek", [ReferenceValue target]) => Try(call, target, items.Count > 0, items.Peek),
            ("Clear", []) => Do(items.Clear),
            _ => null,
        };
    }

    private static Value Try(IntrinsicCall call, ReferenceValue target, bool has, Func<Value> get)
    {
        target.Variable.Value = has ? get() : call.Interpreter.DefaultOf(call.Type.TypeArguments.FirstOrDefault(), call.Place);
        return call.Scalar(has);
    }

    private static Value? LinkedList(IntrinsicCall call, LinkedList<Value> items)
    {
        call.Interpreter.CheckSize(call.Place, items.Count, Limits.CollectionSize, "a list");
        return (call.Name, call.Arguments) switch
        {
            ("Count", []) => call.Scalar(items.Count),
            ("First", []) => Node(call, items.First),
            ("Last", []) => Node(call, items.Last),
            ("AddFirst", [not LinkedListNodeValue and var item]) => Node(call, items.AddFirst(item.Copy())),
            ("AddLast", [not LinkedListNodeValue and var item]) => Node(call, items.AddLast(item.Copy())),
            ("AddAfter", [LinkedListNodeValue node, not LinkedListNodeValue and var item]) => Node(call, items.AddAfter(node.Node, item.Copy())),
            ("AddBefore", [LinkedListNodeValue node, not LinkedListNodeValue and var item]) => Node(call, items.AddBefore(node.Node, item.Copy())),
            ("Remove", [LinkedListNodeValue node]) => Do(() => items.Remove(node.Node)),
            ("Remove", [var item]) => call.Scalar(Find(call, items, item) is { } found && Removed(items, found)),
            ("RemoveFirst", []) => Do(items.RemoveFirst),
            ("RemoveLast", []) => Do(items.RemoveLast),
            ("Find", [var item]) => Node(call, Find(call, items, item)),
            ("Clear", []) => Do(items.Clear),
            _ => null,
        };
    }

    private static bool Removed(LinkedList<Value> items, LinkedListNode<Value> node)
    {
        items.Remove(node);
        return true;
    }

    private static LinkedListNode<Value>? Find(IntrinsicCall call, LinkedList<Value> items, Value item)
    {
        for (var node = items.First; node is not null; node = node.Next)
        {
            if (call.Interpreter.Equality.Equals(node.Value, item))
                return node;
        }

        return null;
    }

    private static Value? Node(IntrinsicCall call, LinkedListNodeValue value) => (call.Name, call.Arguments) switch
    {
        ("Value", []) => value.Node.Value,
        ("Value", [var written]) => Do(() => value.Node.Value = written.Copy()),
        ("Next", []) => Node(call, value.Node.Next),
        ("Previous", []) => Node(call, value.Node.Previous),
        _ => null,
    };

    private static Value Node(IntrinsicCall call, LinkedListNode<Value>? node) => node is null ? new NullValue(call.Place) : new LinkedListNodeValue(node, call.Place);

    private static Value? Lookup(IntrinsicCall call, LookupValue lookup) => (call.Name, call.Arguments) switch
    {
        ("Count", []) => call.Scalar(lookup.Groups.Count),
        ("Contains", [var key]) => call.Scalar(lookup.Find(key) is not null),
        ("get_Item" or "this[]", [var key]) => lookup.Find(key) is { } group ? group : new ListValue(ArrayOf(call, (lookup.Type as INamedTypeSymbol)?.TypeArguments[1]), [], call.Place),
        _ => null,
    };

    private static Value? Enumerator(IntrinsicCall call, EnumeratorValue enumerator) => (call.Name, call.Arguments) switch
    {
        ("MoveNext", []) => call.Scalar(enumerator.MoveNext()),
        ("Current", []) => enumerator.Current,
        ("Dispose", []) => Do(enumerator.Dispose),
        _ => null,
    };
}
