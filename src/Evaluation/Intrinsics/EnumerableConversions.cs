using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>ToList and what else makes a collection of a sequence.</summary>
internal static class EnumerableConversions
{
    public static Value? Invoke(IntrinsicCall call)
    {
        switch (call.Name, call.Arguments)
        {
            case ("ToList", [var source]):
                return new ListValue(call.Method?.ReturnType is { } type ? call.Types.Resolve(type, call.Interpreter.Symbols.Compilation) : null, Items(call, source), call.Place);
            case ("ToArray", [var source]):
                return new ListValue(CollectionIntrinsics.ArrayOf(call, call.TypeArgument(0)), Items(call, source), call.Place);
            case ("ToHashSet", [var source, ..]):
                var setType = call.Method?.ReturnType is { } returned ? call.Types.Resolve(returned, call.Interpreter.Symbols.Compilation) : null;
                return new SetValue(setType, new HashSet<Value>(Items(call, source), EnumerableIntrinsics.Comparer(call)), call.Place);
            case ("ToLookup", [var source, var key, ..]):
                var selector = call.Arguments.Skip(2).OfType<DelegateValue>().FirstOrDefault();
                var equality = EnumerableIntrinsics.Comparer(call);
                var groups = Items(call, source).GroupBy(item => call.Call(key, item), item => selector is null ? item : call.Call(selector, item), equality);
                return new LookupValue(
                    call.Method is { } lookup ? call.Types.Resolve(lookup.ReturnType, call.Interpreter.Symbols.Compilation) : null,
                    [.. groups.Select(group => new GroupValue(null, group.Key, [.. group], call.Place))],
                    equality,
                    call.Place);
            case ("ToDictionary", [var source, ..]):
                return Dictionary(call, source);
            default:
                return null;
        }
    }

    private static DictionaryValue Dictionary(IntrinsicCall call, Value source)
    {
        var functions = call.Arguments.Skip(1).OfType<DelegateValue>().ToList();
        var type = call.Method?.ReturnType is { } returned ? call.Types.Resolve(returned, call.Interpreter.Symbols.Compilation) : null;
        var dictionary = new DictionaryValue(type, EnumerableIntrinsics.Comparer(call), call.Place);
        foreach (var item in Items(call, source))
        {
            var (key, value, place) = (functions, item) switch
            {
                ([], PairValue pair) => (pair.Key, pair.Value, pair.KeyOrigin ?? call.Place),
                ([], TupleValue { Items: [var first, var second] }) => (first, second, first.Origin ?? call.Place),
                ([var keys], _) => (call.Call(keys, item), item, call.Place),
                ([var keys, var values, ..], _) => (call.Call(keys, item), call.Call(values, item), call.Place),
                _ => throw new RaisedException("ArgumentException", "the items have no key"),
            };
            CollectionIntrinsics.AddEntry(dictionary, key, value, place);
        }

        return dictionary;
    }

    private static List<Value> Items(IntrinsicCall call, Value source)
    {
        var items = new List<Value>();
        foreach (var item in EnumerableIntrinsics.Items(call, source))
        {
            items.Add(item);
            call.Interpreter.CheckSize(call.Place, items.Count, Limits.CollectionSize, "a list");
        }

        return items;
    }
}
