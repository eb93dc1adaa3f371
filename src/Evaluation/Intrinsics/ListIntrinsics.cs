using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;
using static Plimsoll.Evaluation.Intrinsics.CollectionIntrinsics;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Members of lists and arrays.</summary>
internal static class ListIntrinsics
{
    public static Value? Invoke(IntrinsicCall call, ListValue list)
    {
        var items = list.Items;
        var result = (call.Name, call.Arguments) switch
        {
            ("Count" or "Length" or "LongLength", []) => call.Scalar(items.Count),
            ("Key", []) when list is GroupValue group => group.Key,
            ("IsEmpty", []) => call.Scalar(items.Count == 0),
            ("IsDefault" or "IsDefaultOrEmpty", []) => call.Scalar(call.Name == "IsDefaultOrEmpty" && items.Count == 0),
            ("get_Item" or "this[]", [var index]) => call.Interpreter.ReadIndex(list, index, call.Place),
            ("Contains", [var item]) => call.Scalar(items.Exists(other => call.Interpreter.Equality.Equals(other, item))),
            ("IndexOf", [var item]) => call.Scalar(items.FindIndex(other => call.Interpreter.Equality.Equals(other, item))),
            ("ToArray" or "Clone", []) => new ListValue(call.Name == "Clone" ? list.Type : ElementArray(call, list), [.. items], call.Place),
            ("AsReadOnly" or "AsSpan" or "AsEnumerable", []) => list,
            ("Find", [DelegateValue test]) => items.Find(item => call.Test(test, item)) ?? call.Interpreter.DefaultOf(ElementType(list), call.Place),
            ("FindAll", [DelegateValue test]) => new ListValue(list.Type, items.FindAll(item => call.Test(test, item)), call.Place),
            ("FindIndex", [DelegateValue test]) => call.Scalar(items.FindIndex(item => call.Test(test, item))),
            ("Exists", [DelegateValue test]) => call.Scalar(items.Exists(item => call.Test(test, item))),
            ("TrueForAll", [DelegateValue test]) => call.Scalar(items.TrueForAll(item => call.Test(test, item))),
            ("ForEach", [DelegateValue action]) => Do(() => items.ForEach(item => call.Call(action, item))),
            ("GetRange" or "Slice", [ScalarValue { Raw: int start }, ScalarValue { Raw: int count }]) => new ListValue(list.Type, items.GetRange(start, count), call.Place),
            ("ConvertAll", [DelegateValue map]) => new ListValue(call.Interpreter.Symbols.Type("System.Collections.Generic.List`1")?.Construct(call.TypeArgument(0)!), items.ConvertAll(item => call.Call(map, item)), call.Place),
            _ => list.IsArray ? null : Mutate(call, list),
        };
        call.Interpreter.CheckSize(call.Place, items.Count, Limits.CollectionSize, "a list");
        return result;
    }

    private static Value? Mutate(IntrinsicCall call, ListValue list)
    {
        // Immutable lists have the same members; they return a copy.
        var isImmutable = list.Type is { Name: "ImmutableArray" or "ImmutableList" };
        if (list.Type is { Name: "ReadOnlyCollection" })
            return null;
        var target = isImmutable ? new ListValue(list.Type, [.. list.Items], call.Place) : list;
        var items = target.Items;
        Value? result = (call.Name, call.Arguments) switch
        {
            ("Add", [var item]) => Do(() => items.Add(item.Copy())),
            ("AddRange", [var source]) => Do(() => items.AddRange([.. call.Items(source)])),
            ("Insert", [ScalarValue { Raw: int index }, var item]) => Do(() => items.Insert(index, item.Copy())),
            ("InsertRange", [ScalarValue { Raw: int index }, var source]) => Do(() => items.InsertRange(index, [.. call.Items(source)])),
            ("Remove", [var item]) => Remove(call, items, item),
            ("RemoveAt", [ScalarValue { Raw: int index }]) => Do(() => items.RemoveAt(index)),
            ("RemoveAll", [DelegateValue test]) => call.Scalar(items.RemoveAll(item => call.Test(test, item))),
            ("RemoveRange", [ScalarValue { Raw: int index }, ScalarValue { Raw: int count }]) => Do(() => items.RemoveRange(index, count)),
            ("Clear", []) => Do(items.Clear),
            ("Reverse", []) => Do(items.Reverse),
            ("Sort", _) => Sort(call, items),
            ("EnsureCapacity" or "TrimExcess", _) => NullValue.Void,
            _ => null,
        };
        return isImmutable && result is not null ? target : result;
    }

    private static Value Remove(IntrinsicCall call, List<Value> items, Value item)
    {
        var index = items.FindIndex(other => call.Interpreter.Equality.Equals(other, item));
        if (index >= 0)
            items.RemoveAt(index);
        return call.Scalar(index >= 0);
    }

    /// <summary>Stable, which List.Sort is only for up to 16 items; among items that compare equal the order is not promised.</summary>
    private static Value? Sort(IntrinsicCall call, List<Value> items)
    {
        Comparison<Value>? comparison = call.Arguments switch
        {
            [] or [NullValue] => new ValueOrder(call.Interpreter, null).Compare,
            [ScalarValue { Raw: StringComparer strings }] => new ValueOrder(call.Interpreter, strings).Compare,
            [DelegateValue function] => (a, b) => call.Call(function, a, b) is ScalarValue { Raw: int order } ? order : 0,
            _ => null,
        };
        if (comparison is null)
            return null;
        var sorted = items.OrderBy(item => item, Comparer<Value>.Create(comparison)).ToList();
        items.Clear();
        items.AddRange(sorted);
        return NullValue.Void;
    }

    private static Microsoft.CodeAnalysis.ITypeSymbol? ElementType(ListValue list) => list.Type switch
    {
        Microsoft.CodeAnalysis.IArrayTypeSymbol array => array.ElementType,
        Microsoft.CodeAnalysis.INamedTypeSymbol { TypeArguments: [var element] } => element,
        _ => null,
    };

    private static Microsoft.CodeAnalysis.ITypeSymbol? ElementArray(IntrinsicCall call, ListValue list) => ArrayOf(call, ElementType(list));
}
