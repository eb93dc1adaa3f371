using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;
using static Plimsoll.Evaluation.Intrinsics.CollectionIntrinsics;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Members of sets.</summary>
internal static class SetIntrinsics
{
    public static Value? Invoke(IntrinsicCall call, SetValue set)
    {
        var isImmutable = set.Type is { Name: "ImmutableHashSet" or "ImmutableSortedSet" };
        if (isImmutable && call.Name is ("Add" or "Remove" or "Clear" or "Union" or "Except" or "Intersect"))
        {
            var comparer = set.Items is HashSet<Value> hashed ? (object)hashed.Comparer : ((SortedSet<Value>)set.Items).Comparer;
            var copy = (SetValue)CollectionCreation.Of(call.Interpreter, (INamedTypeSymbol)set.Type!, set.Items, new ScalarValue(comparer, call.Place), call.Place)!;
            return Change(call, copy.Items) is null ? null : copy;
        }

        if (set.Type is { Name: "FrozenSet" } && call.Name is ("Add" or "Remove" or "Clear"))
            throw new RaisedException("NotSupportedException", "Collection is read-only.");
        var items = set.Items;
        call.Interpreter.CheckSize(call.Place, items.Count, Limits.CollectionSize, "a set");
        return Change(call, items) ?? (call.Name, call.Arguments) switch
        {
            ("Count", []) => call.Scalar(items.Count),
            ("GetEnumerator", []) => call.Enumerator(),
            ("Contains", [var item]) => call.Scalar(items.Contains(item)),
            ("TryGetValue", [var item, ReferenceValue target]) => TryGet(call, items, item, target),
            ("IsSubsetOf", [var other]) => call.Scalar(items.IsSubsetOf(Others(call, items, other))),
            ("IsSupersetOf", [var other]) => call.Scalar(items.IsSupersetOf(Others(call, items, other))),
            ("IsProperSubsetOf", [var other]) => call.Scalar(items.IsProperSubsetOf(Others(call, items, other))),
            ("IsProperSupersetOf", [var other]) => call.Scalar(items.IsProperSupersetOf(Others(call, items, other))),
            ("Overlaps", [var other]) => call.Scalar(items.Overlaps(Others(call, items, other))),
            ("SetEquals", [var other]) => call.Scalar(items.SetEquals(Others(call, items, other))),
            ("Min", []) when items is SortedSet<Value> { Count: > 0 } sorted => sorted.Min!,
            ("Max", []) when items is SortedSet<Value> { Count: > 0 } sorted => sorted.Max!,
            ("Reverse", []) when items is SortedSet<Value> sorted => new SequenceValue(sorted.Reverse(), call.Place),
            ("IsEmpty", []) => call.Scalar(items.Count == 0),
            _ => null,
        };
    }

    private static Value? Change(IntrinsicCall call, ISet<Value> items) => (call.Name, call.Arguments) switch
    {
        ("Add", [var item]) => call.Scalar(items.Add(item.Copy())),
        ("Remove", [var item]) => call.Scalar(items.Remove(item)),
        ("RemoveWhere", [DelegateValue test]) => RemoveWhere(call, items, test),
        ("Clear", []) => Do(items.Clear),
        ("UnionWith" or "Union", [var other]) => Do(() => items.UnionWith(Others(call, items, other))),
        ("ExceptWith" or "Except", [var other]) => Do(() => items.ExceptWith(Others(call, items, other))),
        ("IntersectWith" or "Intersect", [var other]) => Do(() => items.IntersectWith(Others(call, items, other))),
        ("SymmetricExceptWith", [var other]) => Do(() => items.SymmetricExceptWith(Others(call, items, other))),
        _ => null,
    };

    private static List<Value> Others(IntrinsicCall call, ISet<Value> items, Value other) =>
        other is SetValue set ? ReferenceEquals(set.Items, items) ? [.. items] : [.. set.Items] : [.. call.Items(other)];

    private static Value RemoveWhere(IntrinsicCall call, ISet<Value> items, DelegateValue test)
    {
        var removed = items.Where(item => call.Test(test, item)).ToList();
        foreach (var item in removed)
            items.Remove(item);
        return call.Scalar(removed.Count);
    }

    private static Value TryGet(IntrinsicCall call, ISet<Value> items, Value item, ReferenceValue target)
    {
        var found = items.Contains(item);
        target.Variable.Value = found
            ? items.First(other => items is HashSet<Value> hashed ? hashed.Comparer.Equals(other, item) : ((SortedSet<Value>)items).Comparer.Compare(other, item) == 0)
            : call.Interpreter.DefaultOf(call.Type.TypeArguments.FirstOrDefault(), call.Place);
        return call.Scalar(found);
    }
}
