using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>LINQ. What is lazy in .NET is lazy here: lambdas run when, and as often as, the sequence is enumerated.</summary>
internal static class EnumerableIntrinsics
{
    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.Arguments.FirstOrDefault() is UnknownValue unknown)
            return unknown;
        return Sources(call) ?? Projections(call) ?? Combinations(call) ?? EnumerableOrdering.Invoke(call)
            ?? EnumerableConversions.Invoke(call) ?? EnumerableAggregates.Invoke(call);
    }

    public static SequenceValue Sequence(IntrinsicCall call, IEnumerable<Value> items) => new(
        items,
        call.Place,
        call.Method is { } method ? call.Types.Resolve(method.ReturnType, call.Interpreter.Symbols.Compilation) : null);

    private static Value? Sources(IntrinsicCall call) => (call.Name, call.Raw) switch
    {
        ("Range", [int start, int count]) when count >= 0 => Sequence(call, Range(call, start, count)),
        ("Range", [int, int]) => throw new RaisedException("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'count')"),
        ("Repeat", [_, int count]) when count >= 0 => Sequence(call, Range(call, 0, count).Select(_ => call.Arguments[0])),
        ("Sequence", [{ } start, { } end, { } step]) when Step(start, step) is not null => Sequence(call, Steps(call, start, step, end)),
        ("InfiniteSequence", [{ } start, { } step]) when Step(start, step) is not null => Sequence(call, Steps(call, start, step, null)),
        ("Empty", []) => new ListValue(CollectionIntrinsics.ArrayOf(call, call.TypeArgument(0)), [], call.Place),
        _ => null,
    };

    /// <summary>Null where the numbers are of no type with a built-in addition, or would leave it.</summary>
    private static object? Step(object value, object step)
    {
        try
        {
            return Arithmetic.Binary(Microsoft.CodeAnalysis.Operations.BinaryOperatorKind.Add, value, step, true) is { } next && next.GetType() == value.GetType() ? next : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<Value> Steps(IntrinsicCall call, object start, object step, object? end)
    {
        var order = ((IComparable)step).CompareTo(Numbers.Convert(0, call.Interpreter.Symbols.Type(step.GetType().FullName!)!.SpecialType, false));
        if (end is not null && (order == 0 ? !start.Equals(end) : ((IComparable)end).CompareTo(start) is var distance && distance != 0 && distance > 0 != order > 0))
            throw new RaisedException("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'endInclusive')");
        return Steps(call, start, step, end, order);
    }

    private static IEnumerable<Value> Steps(IntrinsicCall call, object start, object step, object? end, int order)
    {
        for (object? current = start; current is not null; current = Step(current, step))
        {
            if (end is not null && ((IComparable)current).CompareTo(end) * order > 0)
                yield break;
            call.Interpreter.Step(call.Place);
            yield return call.Scalar(current);
            if (end is not null && order == 0)
                yield break;
        }
    }

    private static IEnumerable<Value> Range(IntrinsicCall call, int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            call.Interpreter.Step(call.Place);
            yield return new ScalarValue(start + i, call.Place);
        }
    }

    private static Value? Projections(IntrinsicCall call)
    {
        switch (call.Name, call.Arguments)
        {
            case ("Select", [var source, var map]):
                return Sequence(call, TakesIndex(call, 1, 2)
                    ? Items(call, source).Select((item, i) => call.Call(map, item, Index(call, i)))
                    : Items(call, source).Select(item => call.Call(map, item)));
            case ("Where", [var source, var test]):
                return Sequence(call, TakesIndex(call, 1, 2)
                    ? Items(call, source).Where((item, i) => call.Test(test, item, Index(call, i)))
                    : Items(call, source).Where(item => call.Test(test, item)));
            case ("SelectMany", [var source, var map]):
                return Sequence(call, TakesIndex(call, 1, 2)
                    ? Items(call, source).SelectMany((item, i) => call.Items(call.Call(map, item, Index(call, i))))
                    : Items(call, source).SelectMany(item => call.Items(call.Call(map, item))));
            case ("SelectMany", [var source, var map, var result]):
                return Sequence(call, TakesIndex(call, 1, 2)
                    ? Items(call, source).SelectMany((item, i) => call.Items(call.Call(map, item, Index(call, i))).Select(inner => call.Call(result, item, inner)))
                    : Items(call, source).SelectMany(item => call.Items(call.Call(map, item)).Select(inner => call.Call(result, item, inner))));
            case ("Skip", [var source, ScalarValue { Raw: int count }]):
                return Sequence(call, Items(call, source).Skip(count));
            case ("Take", [var source, ScalarValue { Raw: int count }]):
                return Sequence(call, Items(call, source).Take(count));
            case ("SkipLast", [var source, ScalarValue { Raw: int count }]):
                return Sequence(call, Deferred(() => { var items = Items(call, source).ToList(); return items.Take(Math.Max(0, items.Count - Math.Max(0, count))); }));
            case ("TakeLast", [var source, ScalarValue { Raw: int count }]):
                return Sequence(call, Deferred(() => { var items = Items(call, source).ToList(); return items.Skip(Math.Max(0, items.Count - Math.Max(0, count))); }));
            case ("SkipWhile", [var source, var test]) when TakesIndex(call, 1, 2):
                return Sequence(call, Items(call, source).SkipWhile((item, i) => call.Test(test, item, Index(call, i))));
            case ("TakeWhile", [var source, var test]) when TakesIndex(call, 1, 2):
                return Sequence(call, Items(call, source).TakeWhile((item, i) => call.Test(test, item, Index(call, i))));
            case ("Take", [var source, ScalarValue { Raw: IndexRange range }]):
                return Sequence(call, Deferred(() => Part(Items(call, source).ToList(), range)));
            case ("Shuffle", _):
                return null;
            case ("SkipWhile", [var source, var test]):
                return Sequence(call, Items(call, source).SkipWhile(item => call.Test(test, item)));
            case ("TakeWhile", [var source, var test]):
                return Sequence(call, Items(call, source).TakeWhile(item => call.Test(test, item)));
            case ("Cast", [var source]):
                return Sequence(call, Items(call, source).Select(item => item is NullValue or UnknownValue || call.TypeArgument(0) is not { } type || call.Interpreter.IsInstance(item, type)
                    ? item
                    : throw new RaisedException("InvalidCastException", $"Unable to cast object of type '{(call.Interpreter.TypeOf(item) is { } actual ? RuntimeNames.Of(actual) : "?")}' to type '{RuntimeNames.Of(type)}'.", call.Interpreter.TypeOf(item) is not null)));
            case ("OfType", [var source]) when call.TypeArgument(0) is { } type:
                return Sequence(call, Items(call, source).Where(item => call.Interpreter.IsInstance(item, type)));
            case ("AsEnumerable", [var source]):
                return source;
            case ("Reverse", [var source]):
                return Sequence(call, Deferred(() => Items(call, source).Reverse()));
            case ("DefaultIfEmpty", [var source]):
                return Sequence(call, Items(call, source).DefaultIfEmpty(call.Interpreter.DefaultOf(call.TypeArgument(0), call.Place)));
            case ("DefaultIfEmpty", [var source, var fallback]):
                return Sequence(call, Items(call, source).DefaultIfEmpty(fallback));
            case ("Chunk", [var source, ScalarValue { Raw: int size }]) when size > 0:
                return Sequence(call, Chunks(call, Items(call, source), size));
            case ("Chunk", [_, ScalarValue { Raw: int }]):
                throw new RaisedException("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'size')");
            case ("Index", [var source]):
                return Sequence(call, Items(call, source).Select((item, i) => new TupleValue([Index(call, i), item], ElementType(call), call.Place)));
            default:
                return null;
        }
    }

    private static Value? Combinations(IntrinsicCall call)
    {
        if (call.Name.StartsWith("Order", StringComparison.Ordinal) || call.Name.StartsWith("Then", StringComparison.Ordinal) || call.Name is "Min" or "Max" or "MinBy" or "MaxBy")
            return null;
        var equality = Comparer(call);
        switch (call.Name, call.Arguments)
        {
            case ("Concat", [var first, var second]):
                return Sequence(call, Items(call, first).Concat(Items(call, second)));
            case ("Append", [var source, var item]):
                return Sequence(call, Items(call, source).Append(item));
            case ("Prepend", [var source, var item]):
                return Sequence(call, Items(call, source).Prepend(item));
            case ("Distinct", [var source, ..]):
                return Sequence(call, Items(call, source).Distinct(equality));
            case ("DistinctBy", [var source, var key, ..]):
                return Sequence(call, Deferred(() => { var seen = new HashSet<Value>(equality); return Items(call, source).Where(item => seen.Add(call.Call(key, item))); }));
            case ("Union", [var first, var second, ..]):
                return Sequence(call, Items(call, first).Union(Items(call, second), equality));
            case ("Intersect", [var first, var second, ..]):
                return Sequence(call, Items(call, first).Intersect(Items(call, second), equality));
            case ("Except", [var first, var second, ..]):
                return Sequence(call, Items(call, first).Except(Items(call, second), equality));
            case ("UnionBy", [var first, var second, var key, ..]):
                return Sequence(call, Deferred(() => { var seen = new HashSet<Value>(equality); return Items(call, first).Concat(Items(call, second)).Where(item => seen.Add(call.Call(key, item))); }));
            case ("IntersectBy", [var first, var second, var key, ..]):
                return Sequence(call, Deferred(() => { var left = new HashSet<Value>(Items(call, second), equality); return Items(call, first).Where(item => left.Remove(call.Call(key, item))); }));
            case ("CountBy", [var source, var key, ..]):
                return Sequence(call, Deferred(() => Items(call, source).GroupBy(item => call.Call(key, item), equality).Select(group => (Value)new PairValue(group.Key, call.Scalar(group.Count()), null, call.Place))));
            case ("AggregateBy", [var source, var key, var seed, DelegateValue step, ..]):
                return Sequence(call, Deferred(() => AggregateBy(call, source, key, seed, step, equality)));
            case ("ExceptBy", [var first, var second, var key, ..]):
                return Sequence(call, Deferred(() => { var seen = new HashSet<Value>(Items(call, second), equality); return Items(call, first).Where(item => seen.Add(call.Call(key, item))); }));
            case ("Zip", [var first, var second]):
                return Sequence(call, Items(call, first).Zip(Items(call, second), (a, b) => new TupleValue([a, b], ElementType(call), call.Place)));
            case ("Zip", [var first, var second, DelegateValue result]):
                return Sequence(call, Items(call, first).Zip(Items(call, second), (a, b) => call.Call(result, a, b)));
            case ("Zip", [var first, var second, var third]):
                return Sequence(call, Items(call, first).Zip(Items(call, second), (a, b) => (a, b)).Zip(Items(call, third), (pair, c) => new TupleValue([pair.a, pair.b, c], ElementType(call), call.Place)));
            case ("GroupJoin", [var outer, var inner, var outerKey, var innerKey, DelegateValue result, ..]):
                return Sequence(call, Items(call, outer).GroupJoin(Items(call, inner), item => call.Call(outerKey, item), item => call.Call(innerKey, item), (a, items) => call.Call(result, a, new SequenceValue(items, call.Place)), equality));
            case ("LeftJoin" or "RightJoin", [var outer, var inner, var outerKey, var innerKey, DelegateValue result, ..]):
                return Sequence(call, call.Name == "LeftJoin"
                    ? Items(call, outer).GroupJoin(Items(call, inner), item => call.Call(outerKey, item), item => call.Call(innerKey, item), (a, items) => (a, items), equality)
                        .SelectMany(pair => pair.items.DefaultIfEmpty(call.Interpreter.DefaultOf(call.TypeArgument(1), call.Place)), (pair, b) => call.Call(result, pair.a, b))
                    : Items(call, inner).GroupJoin(Items(call, outer), item => call.Call(innerKey, item), item => call.Call(outerKey, item), (b, items) => (b, items), equality)
                        .SelectMany(pair => pair.items.DefaultIfEmpty(call.Interpreter.DefaultOf(call.TypeArgument(0), call.Place)), (pair, a) => call.Call(result, a, pair.b)));
            case ("Join", [var outer, var inner, var outerKey, var innerKey, var result, ..]):
                return Sequence(call, Items(call, outer).Join(Items(call, inner), item => call.Call(outerKey, item), item => call.Call(innerKey, item), (a, b) => call.Call(result, a, b), equality));
            case ("GroupBy", [var source, var key, ..]):
                var functions = call.Arguments.Skip(2).OfType<DelegateValue>().ToList();
                var selector = functions.Count > 0 && Parameters(call, 2) == 2 ? functions[0] : null;
                var groups = Groups(call, source, key, selector, equality);
                return functions.Count > (selector is null ? 0 : 1)
                    ? Sequence(call, groups.Select(group => call.Call(functions[functions.Count - 1], group.Key, group)))
                    : Sequence(call, groups);
            default:
                return null;
        }
    }

    private static IEnumerable<GroupValue> Groups(IntrinsicCall call, Value source, Value key, Value? selector, IEqualityComparer<Value> equality) =>
        Items(call, source)
            .GroupBy(item => call.Call(key, item), item => selector is null ? item : call.Call(selector, item), equality)
            .Select(group => new GroupValue(null, group.Key, [.. group], call.Place));

    private static IEnumerable<Value> AggregateBy(IntrinsicCall call, Value source, Value key, Value seed, DelegateValue step, IEqualityComparer<Value> equality)
    {
        var totals = new Dictionary<Value, Value>(equality);
        foreach (var item in Items(call, source))
        {
            var group = call.Call(key, item);
            var total = totals.TryGetValue(group, out var known) ? known : seed is DelegateValue make ? call.Call(make, group) : seed;
            totals[group] = call.Call(step, total, item);
        }

        return totals.Select(pair => new PairValue(pair.Key, pair.Value, null, call.Place));
    }

    private static IEnumerable<Value> Chunks(IntrinsicCall call, IEnumerable<Value> items, int size)
    {
        var chunk = new List<Value>();
        foreach (var item in items)
        {
            chunk.Add(item);
            if (chunk.Count < size)
                continue;
            yield return new ListValue(CollectionIntrinsics.ArrayOf(call, call.TypeArgument(0)), chunk, call.Place);
            chunk = [];
        }

        if (chunk.Count > 0)
            yield return new ListValue(CollectionIntrinsics.ArrayOf(call, call.TypeArgument(0)), chunk, call.Place);
    }

    private static IEnumerable<Value> Part(List<Value> items, IndexRange range)
    {
        var start = Math.Max(0, range.Start.Offset(items.Count));
        return items.Skip(start).Take(Math.Max(0, Math.Min(items.Count, range.End.Offset(items.Count)) - start));
    }

    /// <summary>The type of the items of the sequence that a call yields.</summary>
    private static ITypeSymbol? ElementType(IntrinsicCall call) => call.Method is { } method
        && call.Types.Resolve(method.ReturnType, call.Interpreter.Symbols.Compilation) is INamedTypeSymbol { TypeArguments: [var element] } ? element : null;

    /// <summary>The comparer that a call was given, or the default one.</summary>
    public static IEqualityComparer<Value> Comparer(IntrinsicCall call) => Comparers.EqualityOf(call);

    public static IEnumerable<Value> Items(IntrinsicCall call, Value source)
    {
        // A null source is refused at the call, not when it is enumerated.
        var items = call.Items(source);
        return Counted(call, items);
    }

    /// <summary>The number of type arguments of a parameter's delegate type: parameters and result.</summary>
    private static int Parameters(IntrinsicCall call, int index) => (call.Method?.Parameters[index].Type as INamedTypeSymbol)?.TypeArguments.Length ?? 0;

    private static bool TakesIndex(IntrinsicCall call, int parameter, int inputs) => Parameters(call, parameter) == inputs + 1;

    private static ScalarValue Index(IntrinsicCall call, int index) => new(index, call.Place);

    private static IEnumerable<Value> Counted(IntrinsicCall call, IEnumerable<Value> items)
    {
        // Before the source is asked, so that a long chain of sequences is stopped before it exhausts the stack.
        call.Interpreter.Step(call.Place);
        foreach (var item in items)
        {
            call.Interpreter.Step(call.Place);
            yield return item;
        }
    }

    private static IEnumerable<Value> Deferred(Func<IEnumerable<Value>> items)
    {
        foreach (var item in items())
            yield return item;
    }
}
