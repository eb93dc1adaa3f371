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
        if (dictionary.Type is { Name: "ImmutableDictionary" or "ImmutableSortedDictionary" } && call.Name is ("Add" or "AddRange" or "SetItem" or "SetItems" or "Remove" or "RemoveRange" or "Clear"))
            return Copied(call, dictionary);
        if (dictionary.Type is { Name: "ReadOnlyDictionary" or "FrozenDictionary" } && call.Name is ("Add" or "Remove" or "Clear" or "set_Item"))
            throw new RaisedException("NotSupportedException", "Collection is read-only.");
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
            ("Remove", [var key, ReferenceValue target]) => TryGet(call, dictionary, key, target) is var found && entries.Remove(key) ? found : found,
            ("GetEnumerator", []) => call.Enumerator(),
            ("IsReadOnly", []) => call.Scalar(dictionary.Type is { Name: "ReadOnlyDictionary" or "FrozenDictionary" or "ImmutableDictionary" or "ImmutableSortedDictionary" }),
            ("IsEmpty", []) => call.Scalar(entries.Count == 0),
            ("Contains", [PairValue pair]) => call.Scalar(entries.TryGetValue(Checked(pair.Key), out var held) && call.Interpreter.Equality.Equals(held.Value, pair.Value)),
            ("TryGetKey", _) => null,
            ("Keys" or "Values", []) when dictionary.IsUnordered => new SequenceValue(Unordered(call, dictionary), call.Place),
            ("Keys", []) => new SequenceValue(Keys(dictionary), call.Place),
            ("Values", []) => new SequenceValue(Values(dictionary), call.Place),
            _ => null,
        };
        call.Interpreter.CheckSize(call.Place, entries.Count, Limits.CollectionSize, "a dictionary");
        return result;
    }

    private static IEnumerable<Value> Unordered(IntrinsicCall call, DictionaryValue dictionary) => call.Items(dictionary);

    private static Value? Copied(IntrinsicCall call, DictionaryValue dictionary)
    {
        var comparer = dictionary.Entries is Dictionary<Value, Slot> hashed ? (object)hashed.Comparer : ((SortedDictionary<Value, Slot>)dictionary.Entries).Comparer;
        var copy = (DictionaryValue)CollectionCreation.Of(call.Interpreter, (INamedTypeSymbol)dictionary.Type!, Interpreter.Pairs(dictionary), new ScalarValue(comparer, call.Place), call.Place)!;
        switch (call.Name, call.Arguments)
        {
            case ("Add", [var key, var value]) when !(copy.Entries.TryGetValue(Checked(key), out var held) && call.Interpreter.Equality.Equals(held.Value, value)):
                AddEntry(copy, key, value, call.Place);
                break;
            case ("Add", [_, _]):
                break;
            case ("SetItem", [var key, var value]):
                SetEntry(copy, Checked(key), value, call.Place);
                break;
            case ("AddRange" or "SetItems", [var pairs]):
                foreach (var pair in call.Items(pairs).OfType<PairValue>())
                {
                    if (call.Name == "AddRange")
                        AddEntry(copy, pair.Key, pair.Value, call.Place);
                    else
                        SetEntry(copy, pair.Key, pair.Value, call.Place);
                }

                break;
            case ("Remove", [var key]):
                copy.Entries.Remove(Checked(key));
                break;
            case ("RemoveRange", [var keys]):
                foreach (var key in call.Items(keys))
                    copy.Entries.Remove(Checked(key));
                break;
            case ("Clear", []):
                copy.Entries.Clear();
                break;
            default:
                return null;
        }

        return copy;
    }

    public static Value Get(IntrinsicCall call, DictionaryValue dictionary, Value key) =>
        dictionary.Entries.TryGetValue(Checked(key), out var slot)
            ? slot.Value
            : throw new RaisedException("KeyNotFoundException", $"The given key '{key}' was not present in the dictionary.", IsPlain(key));

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
        foreach (var entry in dictionary.Entries)
            yield return entry.Key;
    }

    private static IEnumerable<Value> Values(DictionaryValue dictionary)
    {
        foreach (var entry in dictionary.Entries)
            yield return entry.Value.Value;
    }
}
