using Microsoft.CodeAnalysis;
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
            ("IsDefault", []) => call.Scalar(list.IsDefault),
            ("IsDefaultOrEmpty", []) => call.Scalar(items.Count == 0),
            ("get_Item" or "this[]", [var index]) => call.Interpreter.ReadIndex(list, index, call.Place),
            ("Contains", [var item]) => call.Scalar(items.Exists(other => call.Interpreter.Equality.Equals(other, item))),
            ("IndexOf", [var item]) => call.Scalar(items.FindIndex(other => call.Interpreter.Equality.Equals(other, item))),
            ("ToArray" or "Clone", []) => new ListValue(call.Name == "Clone" ? list.Type : ElementArray(call, list), [.. items], call.Place),
            ("AsReadOnly", []) when call.Interpreter.Symbols.Type("System.Collections.ObjectModel.ReadOnlyCollection`1") is { } type && ElementType(list) is { } element => new ListValue(type.Construct(element), items, call.Place),
            ("AsSpan" or "AsEnumerable" or "AsMemory" or "Span", []) => list,
            ("GetEnumerator", []) => call.Enumerator(),
            ("Rank", []) => call.Scalar(list.Lengths?.Length ?? 1),
            ("GetLength", [ScalarValue { Raw: int dimension }]) => Dimension(call, list, dimension, 0),
            ("GetUpperBound", [ScalarValue { Raw: int dimension }]) => Dimension(call, list, dimension, -1),
            ("GetLowerBound", [ScalarValue { Raw: int }]) => call.Scalar(0),
            ("FindLast", [DelegateValue test]) => items.FindLast(item => call.Test(test, item)) ?? call.Interpreter.DefaultOf(ElementType(list), call.Place),
            ("FindLastIndex", [DelegateValue test]) => call.Scalar(items.FindLastIndex(item => call.Test(test, item))),
            ("LastIndexOf", [var item]) => call.Scalar(items.FindLastIndex(other => call.Interpreter.Equality.Equals(other, item))),
            ("BinarySearch", [var item]) => call.Scalar(items.BinarySearch(item, new ValueOrder(call.Interpreter, null))),
            ("Slice", [ScalarValue { Raw: int start }]) => call.Interpreter.Part(list, start, null, call.Place),
            ("CopyTo", [ListValue target]) => Do(() => CopyTo(items, target, 0)),
            ("CopyTo", [ListValue target, ScalarValue { Raw: int start }]) => Do(() => CopyTo(items, target, start)),
            ("Fill", [var item]) when list.Type is { Name: "Span" } or IArrayTypeSymbol => Do(() => { for (var i = 0; i < items.Count; i++) items[i] = item.Copy(); }),
            ("Reverse", [ScalarValue { Raw: int start }, ScalarValue { Raw: int count }]) when !list.IsArray && list.Type is { Name: "List" } => Do(() => items.Reverse(start, count)),
            ("Capacity", []) => null,
            ("Find", [DelegateValue test]) => items.Find(item => call.Test(test, item)) ?? call.Interpreter.DefaultOf(ElementType(list), call.Place),
            ("FindAll", [DelegateValue test]) => new ListValue(list.Type, items.FindAll(item => call.Test(test, item)), call.Place),
            ("FindIndex", [DelegateValue test]) => call.Scalar(items.FindIndex(item => call.Test(test, item))),
            ("Exists", [DelegateValue test]) => call.Scalar(items.Exists(item => call.Test(test, item))),
            ("TrueForAll", [DelegateValue test]) => call.Scalar(items.TrueForAll(item => call.Test(test, item))),
            ("ForEach", [DelegateValue action]) => Do(() => items.ForEach(item => call.Call(action, item))),
            ("GetRange" or "Slice", [ScalarValue { Raw: int start }, ScalarValue { Raw: int count }]) => new ListValue(list.Type, items.GetRange(start, count), call.Place),
            ("ConvertAll", [DelegateValue map]) => new ListValue(call.Interpreter.Symbols.Type("System.Collections.Generic.List`1")?.Construct(call.TypeArgument(0)!), items.ConvertAll(item => call.Call(map, item)), call.Place),
            ("IsReadOnly", []) => call.Scalar(list.IsArray || list.Type is { Name: "ReadOnlyCollection" or "ImmutableArray" or "ImmutableList" }),
            _ when list.IsArray => call.Name is "Add" or "Insert" or "Remove" or "RemoveAt" or "Clear" ? throw new RaisedException("NotSupportedException", "Collection was of a fixed size.") : null,
            _ => Mutate(call, list),
        };
        call.Interpreter.CheckSize(call.Place, items.Count, Limits.CollectionSize, "a list");
        return result;
    }

    private static Value? Mutate(IntrinsicCall call, ListValue list)
    {
        // Immutable lists have the same members; they return a copy.
        var isImmutable = list.Type is { Name: "ImmutableArray" or "ImmutableList" };
        if (list.Type is { Name: "ReadOnlyCollection" or "ReadOnlySpan" or "Span" or "IGrouping" } or { TypeKind: TypeKind.Interface, Name: "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" })
            return call.Name is "Add" or "Insert" or "Remove" or "RemoveAt" or "Clear" ? throw new RaisedException("NotSupportedException", "Collection is read-only.") : null;
        var target = isImmutable ? new ListValue(list.Type, [.. list.Items], call.Place) : list;
        if (call.Interpreter.IsSymbolic && !isImmutable && call.Interpreter.Captured(list, call.Name is "Add" or "AddRange", call.Place) is { } captured)
        {
            captured.AddRange(call.Name == "Add" ? [call.Arguments[0].Copy()] : [.. call.Items(call.Arguments[0])]);
            return NullValue.Void;
        }

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
            ("Replace", [var old, var item]) when isImmutable => Do(() => Replace(call, items, old, item)),
            ("SetItem", [ScalarValue { Raw: int index }, var item]) when isImmutable => Do(() => items[index] = item.Copy()),
            ("Clear", []) => Do(items.Clear),
            ("Reverse", []) => Do(items.Reverse),
            ("Sort", []) => Sort(call, items, null),
            ("Sort", [var comparer]) => Sort(call, items, comparer),
            ("EnsureCapacity" or "TrimExcess", _) => NullValue.Void,
            _ => null,
        };
        return isImmutable && result is not (null or UnknownValue) ? target : result;
    }

    private static void Replace(IntrinsicCall call, List<Value> items, Value old, Value item)
    {
        var index = items.FindIndex(other => call.Interpreter.Equality.Equals(other, old));
        if (index < 0)
            throw new RaisedException("ArgumentException", "Cannot find the old value");
        items[index] = item.Copy();
    }

    private static Value? Dimension(IntrinsicCall call, ListValue list, int dimension, int offset)
    {
        int[] lengths = list.Lengths ?? [list.Items.Count];
        return dimension >= 0 && dimension < lengths.Length
            ? call.Scalar(lengths[dimension] + offset)
            : throw new RaisedException("IndexOutOfRangeException", "Index was outside the bounds of the array.");
    }

    private static void CopyTo(List<Value> items, ListValue target, int start)
    {
        if (start < 0)
            throw new RaisedException("ArgumentOutOfRangeException", "Non-negative number required.");
        if (start > target.Items.Count - items.Count)
            throw new RaisedException("ArgumentException", "Destination array was not long enough.");
        for (var i = 0; i < items.Count; i++)
            target.Items[start + i] = items[i].Copy();
    }

    private static Value Remove(IntrinsicCall call, List<Value> items, Value item)
    {
        var index = items.FindIndex(other => call.Interpreter.Equality.Equals(other, item));
        if (index >= 0)
            items.RemoveAt(index);
        return call.Scalar(index >= 0);
    }

    /// <summary>.NET's own sort, so that items that compare equal come out in the order that it gives them.</summary>
    public static Value? Sort(IntrinsicCall call, List<Value> items, Value? comparer)
    {
        if (Comparers.Order(call.Interpreter, comparer, call.Place) is not { } order)
            return null;
        items.Sort(order.Compare);
        return NullValue.Void;
    }

    private static ITypeSymbol? ElementType(ListValue list) => list.Type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } => element,
        _ => null,
    };

    private static ITypeSymbol? ElementArray(IntrinsicCall call, ListValue list) => ArrayOf(call, ElementType(list));
}
