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
        StackValue or QueueValue or LinkedListValue or LinkedListNodeValue or LookupValue or EnumeratorValue or SequenceValue => QueueIntrinsics.Invoke(call),
        null when call.Name == ".ctor" => CollectionCreation.Construct(call),
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

    /// <summary>Whether .NET shows a value in its messages as it is shown here.</summary>
    public static bool IsPlain(Value value) => value is ScalarValue { EnumType: null, Raw: string or int or long or char or bool };

    public static void AddEntry(DictionaryValue dictionary, Value key, Value value, SyntaxNode place)
    {
        if (key is UnknownValue unknown)
            throw new UnknownException(unknown);
        if (key is NullValue)
            throw new RaisedException("ArgumentNullException", "Value cannot be null. (Parameter 'key')");
        if (dictionary.Entries.ContainsKey(key))
            throw new RaisedException("ArgumentException", $"An item with the same key has already been added. Key: {key}", IsPlain(key));
        dictionary.Entries.Add(key, new Slot(value.Copy(), key.Origin ?? place));
    }

    /// <summary>Extensions of spans, which C# 14 prefers to LINQ for arrays.</summary>
    public static Value? InvokeSpan(IntrinsicCall call) => (call.Name, call.Arguments) switch
    {
        ("AsSpan" or "AsMemory", [ListValue or ScalarValue { Raw: string }]) => call.Arguments[0],
        ("AsSpan", [ListValue or ScalarValue { Raw: string }, ScalarValue { Raw: int start }]) => call.Interpreter.Part(call.Arguments[0], start, null, call.Place),
        ("AsSpan", [ListValue or ScalarValue { Raw: string }, ScalarValue { Raw: int start }, ScalarValue { Raw: int length }]) => call.Interpreter.Part(call.Arguments[0], start, length, call.Place),
        ("Contains" or "SequenceEqual", [ListValue, ..]) => EnumerableIntrinsics.Invoke(call),
        ("Reverse" or "Sort", [ListValue, ..]) => ArrayIntrinsics.Invoke(call),
        ("IndexOf", [ListValue list, not ListValue and var item]) => call.Scalar(list.Items.FindIndex(other => call.Interpreter.Equality.Equals(other, item))),
        ("Equals" or "SequenceEqual", [ScalarValue { Raw: string a }, ScalarValue { Raw: string b }]) => call.Scalar(a == b),
        ("Trim", [ScalarValue { Raw: string text }]) => call.Scalar(text.Trim()),
        ("IndexOf", [ScalarValue { Raw: string text }, ScalarValue { Raw: char c }]) => call.Scalar(text.IndexOf(c)),
        ("StartsWith", [ScalarValue { Raw: string text }, ScalarValue { Raw: string start }]) => call.Scalar(text.StartsWith(start, StringComparison.Ordinal)),
        _ => null,
    };

    /// <summary>The static members and the extensions that make immutable and frozen collections.</summary>
    public static Value? InvokeImmutable(IntrinsicCall call)
    {
        var name = call.Name.StartsWith("To", StringComparison.Ordinal) ? call.Name.Substring(2) : call.Member.ContainingType.Name;
        var metadataName = $"System.Collections.{(name.StartsWith("Frozen", StringComparison.Ordinal) ? "Frozen" : "Immutable")}.{name}`{(name.EndsWith("Dictionary", StringComparison.Ordinal) ? 2 : 1)}";
        if (call.Interpreter.Symbols.Type(metadataName) is not { } definition)
            return null;
        var type = call.Method?.ReturnType is { } returned && call.Types.Resolve(returned, call.Interpreter.Symbols.Compilation) is INamedTypeSymbol result && SymbolEqualityComparer.Default.Equals(result.OriginalDefinition, definition)
            ? result
            : call.Type;
        var comparer = Comparers.Argument(call);
        var arguments = call.Arguments.Where(argument => !ReferenceEquals(argument, comparer)).ToList();
        IEnumerable<Value>? items = (call.Name, arguments) switch
        {
            ("Empty", []) or ("Create", []) => [],
            ("Create", [ListValue list]) => list.Items,
            ("Create", _) when arguments.All(argument => argument is not ListValue) => arguments,
            (_, [UnknownValue unknown, ..]) => throw new UnknownException(unknown),
            ("CreateRange" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet" or "ToImmutableSortedSet" or "ToFrozenSet", [var source]) => call.Items(source),
            ("CreateRange" or "ToImmutableDictionary" or "ToImmutableSortedDictionary" or "ToFrozenDictionary", [var source]) => call.Items(source),
            (_, [var source, DelegateValue key]) => call.Items(source).Select(item => (Value)new PairValue(call.Call(key, item), item, null, call.Place)),
            (_, [var source, DelegateValue key, DelegateValue value]) => call.Items(source).Select(item => (Value)new PairValue(call.Call(key, item), call.Call(value, item), null, call.Place)),
            _ => null,
        };
        return items is null ? null : CollectionCreation.Of(call.Interpreter, type, items, comparer, call.Place, replaces: name.StartsWith("Frozen", StringComparison.Ordinal));
    }

    public static ITypeSymbol? ArrayOf(IntrinsicCall call, ITypeSymbol? element) =>
        element is null ? null : call.Interpreter.Symbols.Compilation.CreateArrayTypeSymbol(element);

    public static Value Do(Action action)
    {
        action();
        return NullValue.Void;
    }
}
