using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Makes collections of all of .NET's types that are evaluated.</summary>
internal static class CollectionCreation
{
    /// <summary>A constructor of a collection; null when it is none that is known.</summary>
    public static Value? Construct(IntrinsicCall call)
    {
        var type = call.Type;
        Value? comparer = null;
        Value? source = null;
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case UnknownValue unknown:
                    return unknown;
                case ScalarValue { Raw: StringComparer or IComparer<Value> or IEqualityComparer<Value> }:
                    comparer = argument;
                    break;
                case ObjectValue when ReferenceEquals(argument, Comparers.Argument(call)):
                    comparer = argument;
                    break;
                case ScalarValue { Raw: int }:
                    break;
                case NullValue when call.Method is { Parameters: [{ Type.Name: "IEnumerable" or "IDictionary" or "IList" or "ICollection" }, ..] } && ReferenceEquals(argument, call.Arguments[0]):
                    throw new RaisedException("ArgumentNullException", "Value cannot be null. (Parameter 'collection')");
                case NullValue:
                    break;
                default:
                    source = argument;
                    break;
            }
        }

        if (call.Interpreter.Symbols.FullName(type) == "System.Collections.ObjectModel.Collection" && source is ListValue wrapped)
            return wrapped.IsArray ? null : wrapped;
        if (call.Interpreter.Symbols.FullName(type) == "System.Collections.ObjectModel.ReadOnlyCollection" && source is ListValue viewed)
            return new ListValue(type, viewed.Items, call.Place);
        if (call.Interpreter.Symbols.FullName(type) == "System.Collections.ObjectModel.ReadOnlyDictionary" && source is DictionaryValue view)
            return new DictionaryValue(type, view.Entries, call.Place) { IsUnordered = view.IsUnordered };
        return Of(call.Interpreter, type, source is null ? [] : Items(call, source), comparer, call.Place);
    }

    /// <summary>Looked at only by what turns out to be a collection.</summary>
    private static IEnumerable<Value> Items(IntrinsicCall call, Value source)
    {
        foreach (var item in call.Items(source))
            yield return item;
    }

    /// <summary>
    /// A collection of a type with the given items; null when the type is none that is known. It <paramref name="replaces"/> entries
    /// where several items have one key, or throws.
    /// </summary>
    public static Value? Of(Interpreter interpreter, INamedTypeSymbol type, IEnumerable<Value> items, Value? comparer, SyntaxNode place, bool replaces = false)
    {
        var copies = items.Select(item => item.Copy());
        switch (interpreter.Symbols.FullName(type))
        {
            case "System.Collections.Generic.List" or "System.Collections.ObjectModel.Collection" or "System.Collections.ObjectModel.ObservableCollection"
                or "System.Collections.ObjectModel.ReadOnlyCollection" or "System.Collections.Immutable.ImmutableArray" or "System.Collections.Immutable.ImmutableList":
                var list = new ListValue(type, [], place);
                foreach (var item in copies)
                {
                    list.Items.Add(item);
                    interpreter.CheckSize(place, list.Items.Count, Limits.CollectionSize, "a list");
                }

                return list;
            case "System.Collections.Generic.Stack":
                return new StackValue(type, new Stack<Value>(copies), place);
            case "System.Collections.Generic.Queue":
                return new QueueValue(type, new Queue<Value>(copies), place);
            case "System.Collections.Generic.LinkedList":
                return new LinkedListValue(type, new LinkedList<Value>(copies), place);
            case "System.Collections.Generic.HashSet":
                return Comparers.Equality(interpreter, comparer, place) is { } equality ? new SetValue(type, Filled(interpreter, new HashSet<Value>(equality), copies, place), place) : null;
            case "System.Collections.Immutable.ImmutableHashSet" or "System.Collections.Frozen.FrozenSet":
                return Comparers.Equality(interpreter, comparer, place) is { } same
                    ? new SetValue(type, Filled(interpreter, new HashSet<Value>(same), copies, place), place) { IsUnordered = true }
                    : null;
            case "System.Collections.Generic.SortedSet" or "System.Collections.Immutable.ImmutableSortedSet":
                return Comparers.Order(interpreter, comparer, place) is { } order ? new SetValue(type, Filled(interpreter, new SortedSet<Value>(order), copies, place), place) : null;
            case "System.Collections.Generic.Dictionary" or "System.Collections.Immutable.ImmutableDictionary" or "System.Collections.Frozen.FrozenDictionary":
                return Comparers.Equality(interpreter, comparer, place) is { } keys
                    ? Filled(interpreter, new DictionaryValue(type, keys, place) { IsUnordered = type.Name != "Dictionary" }, items, place, replaces)
                    : null;
            case "System.Collections.Generic.SortedDictionary" or "System.Collections.Generic.SortedList" or "System.Collections.Immutable.ImmutableSortedDictionary":
                return Comparers.Order(interpreter, comparer, place) is { } sorted
                    ? Filled(interpreter, new DictionaryValue(type, new SortedDictionary<Value, Slot>(sorted), place), items, place, replaces)
                    : null;
            default:
                return null;
        }
    }

    private static ISet<Value> Filled(Interpreter interpreter, ISet<Value> set, IEnumerable<Value> items, SyntaxNode place)
    {
        foreach (var item in items)
        {
            set.Add(item);
            interpreter.CheckSize(place, set.Count, Limits.CollectionSize, "a set");
        }

        return set;
    }

    private static DictionaryValue? Filled(Interpreter interpreter, DictionaryValue dictionary, IEnumerable<Value> items, SyntaxNode place, bool replaces)
    {
        foreach (var item in items)
        {
            if (item is not PairValue pair)
                return null;
            if (replaces)
                CollectionIntrinsics.SetEntry(dictionary, pair.Key, pair.Value, pair.KeyOrigin ?? place);
            else
                CollectionIntrinsics.AddEntry(dictionary, pair.Key, pair.Value, pair.KeyOrigin ?? place);
            interpreter.CheckSize(place, dictionary.Entries.Count, Limits.CollectionSize, "a dictionary");
        }

        return dictionary;
    }
}
