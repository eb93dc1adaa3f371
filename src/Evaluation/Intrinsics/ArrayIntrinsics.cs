using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;
using static Plimsoll.Evaluation.Intrinsics.CollectionIntrinsics;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>The static members of System.Array.</summary>
internal static class ArrayIntrinsics
{
    public static Value? Invoke(IntrinsicCall call) => (call.Name, call.Arguments) switch
    {
        ("Empty", []) => new ListValue(ArrayOf(call, call.TypeArgument(0)), [], call.Place),
        ("IndexOf", [ListValue list, var item]) => call.Scalar(list.Items.FindIndex(other => call.Interpreter.Equality.Equals(other, item))),
        ("LastIndexOf", [ListValue list, var item]) => call.Scalar(list.Items.FindLastIndex(other => call.Interpreter.Equality.Equals(other, item))),
        ("BinarySearch", [ListValue list, var item]) => call.Scalar(list.Items.BinarySearch(item, new ValueOrder(call.Interpreter, null))),
        ("Reverse", [ListValue list]) => Do(list.Items.Reverse),
        ("Exists", [ListValue list, DelegateValue test]) => call.Scalar(list.Items.Exists(item => call.Test(test, item))),
        ("TrueForAll", [ListValue list, DelegateValue test]) => call.Scalar(list.Items.TrueForAll(item => call.Test(test, item))),
        ("Find", [ListValue list, DelegateValue test]) => list.Items.Find(item => call.Test(test, item)) ?? call.Interpreter.DefaultOf(call.TypeArgument(0), call.Place),
        ("FindLast", [ListValue list, DelegateValue test]) => list.Items.FindLast(item => call.Test(test, item)) ?? call.Interpreter.DefaultOf(call.TypeArgument(0), call.Place),
        ("FindIndex", [ListValue list, DelegateValue test]) => call.Scalar(list.Items.FindIndex(item => call.Test(test, item))),
        ("FindLastIndex", [ListValue list, DelegateValue test]) => call.Scalar(list.Items.FindLastIndex(item => call.Test(test, item))),
        ("FindAll", [ListValue list, DelegateValue test]) => new ListValue(list.Type, list.Items.FindAll(item => call.Test(test, item)), call.Place),
        ("ForEach", [ListValue list, DelegateValue action]) => Do(() => list.Items.ForEach(item => call.Call(action, item))),
        ("ConvertAll", [ListValue list, DelegateValue map]) => new ListValue(ArrayOf(call, call.TypeArgument(1)), list.Items.ConvertAll(item => call.Call(map, item)), call.Place),
        ("AsReadOnly", [ListValue list]) => list,
        ("Fill", [ListValue list, var item]) => Do(() => Fill(list, 0, list.Items.Count, item)),
        ("Fill", [ListValue list, var item, ScalarValue { Raw: int start }, ScalarValue { Raw: int count }]) => Do(() => Fill(list, start, count, item)),
        ("Clear", [ListValue list]) => Do(() => Clear(call, list, 0, list.Items.Count)),
        ("Clear", [ListValue list, ScalarValue { Raw: int start }, ScalarValue { Raw: int count }]) => Do(() => Clear(call, list, start, count)),
        ("Copy", [ListValue from, ListValue to, ScalarValue { Raw: int count }]) => Do(() => Copy(from, 0, to, 0, count)),
        ("Copy", [ListValue from, ScalarValue { Raw: int start }, ListValue to, ScalarValue { Raw: int at }, ScalarValue { Raw: int count }]) => Do(() => Copy(from, start, to, at, count)),
        ("Resize", [ReferenceValue reference, ScalarValue { Raw: int size }]) => Do(() => Resize(call, reference, size)),
        ("Sort", [ListValue { Lengths: null } list]) => ListIntrinsics.Sort(call, list.Items, null),
        ("Sort", [ListValue { Lengths: null } list, not ListValue and var comparer]) => ListIntrinsics.Sort(call, list.Items, comparer),
        _ => null,
    };

    private static void Fill(ListValue list, int start, int count, Value item)
    {
        Check(list, start, count);
        for (var i = start; i < start + count; i++)
            list.Items[i] = item.Copy();
    }

    private static void Clear(IntrinsicCall call, ListValue list, int start, int count)
    {
        Check(list, start, count);
        for (var i = start; i < start + count; i++)
            list.Items[i] = call.Interpreter.DefaultOf((list.Type as IArrayTypeSymbol)?.ElementType, call.Place);
    }

    private static void Copy(ListValue from, int start, ListValue to, int at, int count)
    {
        Check(from, start, count);
        Check(to, at, count);
        var copied = from.Items.GetRange(start, count);
        for (var i = 0; i < count; i++)
            to.Items[at + i] = copied[i].Copy();
    }

    private static void Check(ListValue list, int start, int count)
    {
        if (start < 0 || count < 0)
            throw new RaisedException("ArgumentOutOfRangeException", "Non-negative number required.");
        if (start > list.Items.Count - count)
            throw new RaisedException("ArgumentException", "Destination array was not long enough.");
    }

    private static void Resize(IntrinsicCall call, ReferenceValue reference, int size)
    {
        if (size < 0)
            throw new RaisedException("ArgumentOutOfRangeException", "Non-negative number required.");
        call.Interpreter.CheckSize(call.Place, size, Limits.CollectionSize, "an array");
        var items = reference.Variable.Value is ListValue list ? list.Items.Take(size).ToList() : [];
        while (items.Count < size)
            items.Add(call.Interpreter.DefaultOf(call.TypeArgument(0), call.Place));
        reference.Variable.Value = new ListValue(ArrayOf(call, call.TypeArgument(0)), items, call.Place);
    }
}
