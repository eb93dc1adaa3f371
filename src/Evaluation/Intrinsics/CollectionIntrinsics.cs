using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Arrays, lists, dictionaries and sets, by the value at hand: it does not matter through which interface they are used.</summary>
internal static class CollectionIntrinsics
{
    public static Value? Invoke(IntrinsicCall call) => call.Instance switch
    {
        ListValue list => ListIntrinsics.Invoke(call, list),
        DictionaryValue dictionary => DictionaryIntrinsics.Invoke(call, dictionary),
        SetValue set => SetIntrinsics.Invoke(call, set),
        null => Create(call),
        _ => null,
    };

    public static void SetEntry(DictionaryValue dictionary, Value key, Value value, SyntaxNode? keyPlace)
    {
        if (key is UnknownValue unknown)
            throw new UnknownException(unknown);
        if (key is NullValue)
            throw new RaisedException("ArgumentNullException", "Value cannot be null. (Parameter 'key')");
        dictionary.Entries[key] = new Slot(value.Copy(), key.Origin ?? keyPlace);
    }

    public static void AddEntry(DictionaryValue dictionary, Value key, Value value, SyntaxNode place)
    {
        if (key is UnknownValue unknown)
            throw new UnknownException(unknown);
        if (key is NullValue)
            throw new RaisedException("ArgumentNullException", "Value cannot be null. (Parameter 'key')");
        if (dictionary.Entries.ContainsKey(key))
            throw new RaisedException("ArgumentException", $"An item with the same key has already been added. Key: {key}");
        dictionary.Entries.Add(key, new Slot(value.Copy(), key.Origin ?? place));
    }

    public static Value? InvokeArray(IntrinsicCall call) => (call.Name, call.Arguments) switch
    {
        ("Empty", []) => new ListValue(ArrayOf(call, call.TypeArgument(0)), [], call.Place),
        ("IndexOf", [ListValue list, var item]) => call.Scalar(list.Items.FindIndex(other => call.Interpreter.Equality.Equals(other, item))),
        ("Reverse", [ListValue list]) => Do(list.Items.Reverse),
        ("Exists", [ListValue list, DelegateValue test]) => call.Scalar(list.Items.Exists(item => call.Test(test, item))),
        ("Find", [ListValue list, DelegateValue test]) => list.Items.Find(item => call.Test(test, item)) ?? new NullValue(call.Place),
        ("ConvertAll", [ListValue list, DelegateValue map]) => new ListValue(ArrayOf(call, call.TypeArgument(1)), list.Items.ConvertAll(item => call.Call(map, item)), call.Place),
        _ => null,
    };

    /// <summary>Extensions of spans, which C# 14 prefers to LINQ for arrays.</summary>
    public static Value? InvokeSpan(IntrinsicCall call) => (call.Name, call.Arguments) switch
    {
        ("Contains" or "SequenceEqual" or "Reverse", [ListValue, ..]) => EnumerableIntrinsics.Invoke(call),
        ("IndexOf", [ListValue list, not ListValue and var item]) => call.Scalar(list.Items.FindIndex(other => call.Interpreter.Equality.Equals(other, item))),
        _ => null,
    };

    private static Value? Create(IntrinsicCall call)
    {
        var name = call.Interpreter.Symbols.FullName(call.Member.ContainingType);
        if (call.Name != ".ctor")
            return CreateImmutable(call, name);
        return name switch
        {
            "System.Collections.Generic.List" or "System.Collections.ObjectModel.Collection"
                or "System.Collections.ObjectModel.ReadOnlyCollection" or "System.Collections.Generic.Queue" => CreateList(call),
            "System.Collections.Generic.Dictionary" or "System.Collections.Generic.SortedDictionary" or "System.Collections.Generic.SortedList"
                or "System.Collections.ObjectModel.ReadOnlyDictionary" => CreateDictionary(call),
            "System.Collections.Generic.HashSet" or "System.Collections.Generic.SortedSet" => CreateSet(call.Interpreter, call.Type, call.Arguments, call.Place),
            _ => null,
        };
    }

    private static Value? CreateImmutable(IntrinsicCall call, string name)
    {
        var symbols = call.Interpreter.Symbols;
        switch (name, call.Name)
        {
            case ("System.Collections.Immutable.ImmutableArray" or "System.Collections.Immutable.ImmutableList", "Create" or "CreateRange" or "ToImmutableArray" or "ToImmutableList"):
                var items = call.Arguments is [ListValue list] ? list.Items : call.Name == "Create" ? call.Arguments : call.Items(call.Arguments[0]);
                return new ListValue(symbols.Type(name + "`1")?.Construct(call.TypeArgument(0)!), [.. items], call.Place);
            case ("System.Collections.Immutable.ImmutableArray" or "System.Collections.Immutable.ImmutableList", "Empty"):
                return new ListValue(call.Type, [], call.Place);
            case ("System.Collections.Immutable.ImmutableDictionary" or "System.Collections.Immutable.ImmutableSortedDictionary", _):
                return null;
            default:
                return null;
        }
    }

    private static Value? CreateList(IntrinsicCall call) => call.Arguments switch
    {
        [] or [ScalarValue { Raw: int }] => new ListValue(call.Type, [], call.Place),
        [UnknownValue unknown] => unknown,
        [var source] => new ListValue(call.Type, [.. call.Items(source).Select(item => item.Copy())], call.Place),
        _ => null,
    };

    private static Value? CreateDictionary(IntrinsicCall call)
    {
        IEqualityComparer<Value> comparer = call.Interpreter.Equality;
        IComparer<Value>? order = call.Type.Name.StartsWith("Sorted", StringComparison.Ordinal) ? new ValueOrder(call.Interpreter, null) : null;
        Value? source = null;
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case ScalarValue { Raw: StringComparer strings }:
                    comparer = new ValueComparer(call.Interpreter, strings);
                    order = order is null ? null : new ValueOrder(call.Interpreter, strings);
                    break;
                case ScalarValue { Raw: int } or NullValue:
                    break;
                case UnknownValue unknown:
                    return unknown;
                default:
                    source = argument;
                    break;
            }
        }

        var dictionary = new DictionaryValue(call.Type, comparer, call.Place) { Order = order };
        if (source is null)
            return dictionary;
        foreach (var item in call.Items(source))
        {
            if (item is not PairValue pair)
                return null;
            AddEntry(dictionary, pair.Key, pair.Value, pair.KeyOrigin ?? call.Place);
        }

        return dictionary;
    }

    public static Value? CreateSet(Interpreter interpreter, INamedTypeSymbol type, IReadOnlyList<Value> arguments, SyntaxNode place)
    {
        StringComparer? strings = null;
        Value? source = null;
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case ScalarValue { Raw: StringComparer comparer }:
                    strings = comparer;
                    break;
                case ScalarValue { Raw: int } or NullValue:
                    break;
                case UnknownValue unknown:
                    return unknown;
                default:
                    source = argument;
                    break;
            }
        }

        var set = new SetValue(type, new ValueComparer(interpreter, strings), place)
        {
            Order = type.Name.StartsWith("Sorted", StringComparison.Ordinal) ? new ValueOrder(interpreter, strings) : null,
        };
        foreach (var item in source is null ? [] : interpreter.Enumerate(source, place, null) ?? [])
            set.Items.Add(item);
        return set;
    }

    public static ITypeSymbol? ArrayOf(IntrinsicCall call, ITypeSymbol? element) =>
        element is null ? null : call.Interpreter.Symbols.Compilation.CreateArrayTypeSymbol(element);

    public static Value Do(Action action)
    {
        action();
        return NullValue.Void;
    }
}
