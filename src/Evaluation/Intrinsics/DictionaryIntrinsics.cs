using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;
using static Plimsoll.Evaluation.Intrinsics.CollectionIntrinsics;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Members of dictionaries.</summary>
internal static class DictionaryIntrinsics
{
    public static Value? Invoke(IntrinsicCall call, DictionaryValue dictionary)
    {
        var entries = dictionary.Entries;
        var result = (call.Name, call.Arguments) switch
        {
            ("Count", []) => call.Scalar(entries.Count),
            ("get_Item" or "this[]", [var key]) => Get(call, dictionary, key),
            ("set_Item", [var key, var value]) => Do(() => SetEntry(dictionary, key, value, call.Place)),
            ("Add", [var key, var value]) => Do(() => AddEntry(dictionary, key, value, call.Place)),
            ("Add", [PairValue pair]) => Do(() => AddEntry(dictionary, pair.Key, pair.Value, call.Place)),
            ("TryAdd", [var key, var value]) => TryAdd(call, dictionary, key, value),
            ("ContainsKey", [var key]) => call.Scalar(entries.ContainsKey(Checked(key))),
            ("ContainsValue", [var value]) => call.Scalar(entries.Values.Any(slot => call.Interpreter.Equality.Equals(slot.Value, value))),
            ("Remove", [var key]) => call.Scalar(entries.Remove(Checked(key))),
            ("Clear", []) => Do(entries.Clear),
            ("TryGetValue", [var key, ReferenceValue target]) => TryGet(call, dictionary, key, target),
            ("Keys", []) => new SequenceValue(Keys(dictionary), call.Place),
            ("Values", []) => new SequenceValue(Values(dictionary), call.Place),
            _ => null,
        };
        call.Interpreter.CheckSize(call.Place, entries.Count, Limits.CollectionSize, "a dictionary");
        return result;
    }

    public static Value Get(IntrinsicCall call, DictionaryValue dictionary, Value key) =>
        dictionary.Entries.TryGetValue(Checked(key), out var slot)
            ? slot.Value
            : throw new RaisedException("KeyNotFoundException", $"The given key '{key}' was not present in the dictionary.");

    /// <summary>GetValueOrDefault, whichever interface it extends.</summary>
    public static Value? GetValueOrDefault(IntrinsicCall call) => call.Arguments switch
    {
        [DictionaryValue dictionary, var key] => dictionary.Entries.TryGetValue(Checked(key), out var slot)
            ? slot.Value
            : call.Interpreter.DefaultOf(call.TypeArgument(1), call.Place),
        [DictionaryValue dictionary, var key, var fallback] => dictionary.Entries.TryGetValue(Checked(key), out var slot) ? slot.Value : fallback,
        _ => null,
    };

    private static Value Checked(Value key) => key switch
    {
        UnknownValue unknown => throw new UnknownException(unknown),
        NullValue => throw new RaisedException("ArgumentNullException", "Value cannot be null. (Parameter 'key')"),
        _ => key,
    };

    private static Value TryAdd(IntrinsicCall call, DictionaryValue dictionary, Value key, Value value)
    {
        if (dictionary.Entries.ContainsKey(Checked(key)))
            return call.Scalar(false);
        AddEntry(dictionary, key, value, call.Place);
        return call.Scalar(true);
    }

    private static Value TryGet(IntrinsicCall call, DictionaryValue dictionary, Value key, ReferenceValue target)
    {
        var found = dictionary.Entries.TryGetValue(Checked(key), out var slot);
        var type = dictionary.Type is INamedTypeSymbol { TypeArguments: [_, var valueType] } ? valueType : null;
        target.Variable.Value = found ? slot.Value : call.Interpreter.DefaultOf(type, call.Place);
        return call.Scalar(found);
    }

    private static IEnumerable<Value> Keys(DictionaryValue dictionary)
    {
        foreach (var entry in dictionary.Ordered)
            yield return entry.Key;
    }

    private static IEnumerable<Value> Values(DictionaryValue dictionary)
    {
        foreach (var entry in dictionary.Ordered)
            yield return entry.Value.Value;
    }
}
