using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>OrderBy, ThenBy, Order.</summary>
internal static class EnumerableOrdering
{
    public static Value? Invoke(IntrinsicCall call)
    {
        if (!call.Name.StartsWith("Order", StringComparison.Ordinal) && !call.Name.StartsWith("Then", StringComparison.Ordinal))
            return null;
        var comparer = Comparers.OrderOf(call);
        switch (call.Name, call.Arguments)
        {
            case ("OrderBy" or "OrderByDescending", [var source, var key, ..]):
                return Ordered(call, EnumerableIntrinsics.Items(call, source), [Key(call, key, comparer)]);
            case ("Order" or "OrderDescending", [var source, ..]):
                return Ordered(call, EnumerableIntrinsics.Items(call, source), [new OrderingKey(item => item, comparer, call.Name == "OrderDescending")]);
            case ("ThenBy" or "ThenByDescending", [SequenceValue { Ordering: { } ordering }, var key, ..]):
                return Ordered(call, ordering.Source, [.. ordering.Keys, Key(call, key, comparer)]);
            default:
                return null;
        }
    }

    private static OrderingKey Key(IntrinsicCall call, Value key, IComparer<Value> comparer) =>
        new(item => call.Call(key, item), comparer, call.Name.EndsWith("Descending", StringComparison.Ordinal));

    private static SequenceValue Ordered(IntrinsicCall call, IEnumerable<Value> source, IReadOnlyList<OrderingKey> keys) =>
        new(Sort(source, keys), call.Place) { Ordering = new OrderedItems(source, keys) };

    private static IEnumerable<Value> Sort(IEnumerable<Value> source, IReadOnlyList<OrderingKey> keys)
    {
        var first = keys[0];
        var ordered = first.Descending ? source.OrderByDescending(first.Selector, first.Comparer) : source.OrderBy(first.Selector, first.Comparer);
        foreach (var key in keys.Skip(1))
            ordered = key.Descending ? ordered.ThenByDescending(key.Selector, key.Comparer) : ordered.ThenBy(key.Selector, key.Comparer);
        foreach (var item in ordered)
            yield return item;
    }
}
