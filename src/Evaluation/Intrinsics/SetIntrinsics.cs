using Plimsoll.Evaluation.Values;
using static Plimsoll.Evaluation.Intrinsics.CollectionIntrinsics;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Members of sets.</summary>
internal static class SetIntrinsics
{
    public static Value? Invoke(IntrinsicCall call, SetValue set)
    {
        var items = set.Items;
        return (call.Name, call.Arguments) switch
        {
            ("Count", []) => call.Scalar(items.Count),
            ("Add", [var item]) => call.Scalar(items.Add(item)),
            ("Remove", [var item]) => call.Scalar(items.Remove(item)),
            ("Contains", [var item]) => call.Scalar(items.Contains(item)),
            ("Clear", []) => Do(items.Clear),
            ("UnionWith", [var other]) => Do(() => items.UnionWith([.. call.Items(other)])),
            ("ExceptWith", [var other]) => Do(() => items.ExceptWith([.. call.Items(other)])),
            ("IntersectWith", [var other]) => Do(() => items.IntersectWith([.. call.Items(other)])),
            ("IsSubsetOf", [var other]) => call.Scalar(items.IsSubsetOf([.. call.Items(other)])),
            ("IsSupersetOf", [var other]) => call.Scalar(items.IsSupersetOf([.. call.Items(other)])),
            ("Overlaps", [var other]) => call.Scalar(items.Overlaps([.. call.Items(other)])),
            ("SetEquals", [var other]) => call.Scalar(items.SetEquals([.. call.Items(other)])),
            _ => null,
        };
    }
}
