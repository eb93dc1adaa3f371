using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>LINQ over lists and dictionaries among the values.</summary>
internal static class SymbolicSequences
{
    /// <summary>No list is longer: Helm keeps a release in an object of a megabyte.</summary>
    public const int LargestList = 1_000_000;

    /// <summary>Null where the sequence is known, or the operation does not look at its items.</summary>
    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.Arguments.Count == 0 || call.Name is "Range" or "Repeat" or "Empty" or "Sequence")
            return null;
        var interpreter = call.Interpreter;
        var sources = call.Name is "Concat" or "Zip" or "Union" or "Intersect" or "Except" ? 2 : 1;
        var lists = new List<IReadOnlyList<Value>>();
        for (var i = 0; i < sources && i < call.Arguments.Count; i++)
        {
            var source = interpreter.ForceNull(call.Arguments[i]);
            if (source is NullValue or UnknownValue or DelegateValue || interpreter.Enumerate(source, call.Place, null) is not { } items)
                return null;
            lists.Add([.. items]);
        }

        if (!lists.Any(HasParts))
            return null;
        var list = lists[0];
        switch (call.Name, call.Arguments)
        {
            case ("AsEnumerable", _):
                return new SequenceValue(list, call.Place, TypeOf(call));
            case ("Concat", _):
                return new SequenceValue([.. list, .. lists[1]], call.Place, TypeOf(call));
            case ("Append", [_, var item]):
                return new SequenceValue([.. list, item], call.Place, TypeOf(call));
            case ("Prepend", [_, var item]):
                return new SequenceValue([item, .. list], call.Place, TypeOf(call));
            case ("ToList" or "ToArray", _):
                return new ListValue(TypeOf(call), [.. list], call.Place);
            case ("Select", [_, DelegateValue map]) when map.Parameters.Count == 1:
                return Mapped(call, list, map, item => [call.Call(map, item)]);
            case ("Select", [_, DelegateValue map]) when list is [LoopValue { Loop.Key: null, Items.Count: 1 } loop]:
                var index = interpreter.NewVariable(map.Parameters[1], new ValueFacts(TemplateType.Integer, Range: new(0, int.MaxValue)));
                var indexed = new LoopValue(loop.Loop with { Key = index }, loop.Items, loop.Origin);
                return new SequenceValue([.. interpreter.MapItems(indexed, map.Parameters[0], item => [call.Call(map, item, new SymbolValue(index, interpreter.Symbols.Type("System.Int32"), call.Place))])], call.Place, TypeOf(call));
            case ("SelectMany", [_, DelegateValue map]) when map.Parameters.Count == 1:
                return Mapped(call, list, map, item => [.. call.Items(call.Call(map, item))]);
            case ("Where", [_, DelegateValue test]) when test.Parameters.Count == 1:
                return Mapped(call, list, test, item => Filtered(call, test, item));
            case ("SelectMany", [_, DelegateValue map, DelegateValue result]) when map.Parameters.Count == 1:
                return Mapped(call, list, map, item => [.. call.Items(call.Call(map, item)).SelectMany(inner => interpreter.MapItems(inner, result.Parameters.Count > 1 ? result.Parameters[1] : null, one => [call.Call(result, item, one)]))]);
            case ("Order" or "OrderBy", _) when Sorted(call, list) is { } ordered:
                return ordered;
            case ("Distinct", [_]) when list is not [LoopValue] && Collected(interpreter, list) is { } collected && AreStrings(collected.Items):
                return Over(call, new CallExpression("uniq", TemplateType.List, collected), interpreter.Symbols.Type("System.String"));
            case ("Count", [_, DelegateValue counted]) when counted.Parameters.Count == 1:
                return Count(call, Filtered(call, list, counted));
            case ("FirstOrDefault", [_]) when list is [LoopValue first] && IsPlain(first) && first.Items[0] is SymbolValue any:
                return interpreter.Decide(new AnyExpression(first.Loop.Source)) ? new SymbolValue(new CallExpression("index", any.Expression.Type, first.Loop.Source, LiteralExpression.Of(0)) { IsRaw = true }, any.Type, call.Place) : interpreter.DefaultOf(any.Type, call.Place);
            case ("OfType" or "Cast", _):
                return new SequenceValue(list, call.Place, TypeOf(call));
            case ("OrderBy", [_, DelegateValue key, ScalarValue { Raw: StringComparer comparer }]) when comparer == StringComparer.Ordinal && list is [LoopValue { IsUnordered: true, Items: [var part] } entries] && PairOf(part) is { } pair:
                return pair.Key is SymbolValue { Expression: var sorted } && !Ascii.IsSure(sorted) ? Refuse(call, "Helm sorts bytes, C# sorts UTF-16: say with [Keys] that the keys are ASCII")
                    : call.Call(key, pair) is SymbolValue symbol && pair.Key is SymbolValue own && symbol.Expression.Equals(own.Expression)
                    ? new SequenceValue([new LoopValue(entries.Loop, entries.Items, call.Place)], call.Place, TypeOf(call))
                    : Refuse(call, "Helm goes through a dictionary by its keys: order by the key");
            case ("Distinct", [_]) when list is [LoopValue loop] && IsPlain(loop) && loop.Items[0] is SymbolValue { Expression.Type: TemplateType.String } distinct:
                return Over(call, new CallExpression("uniq", TemplateType.List, loop.Loop.Source), distinct.Type);
            case ("Reverse", [_]) when list is [LoopValue loop] && IsPlain(loop) && loop.Items[0] is SymbolValue reversed:
                return Over(call, new CallExpression("reverse", TemplateType.List, loop.Loop.Source), reversed.Type);
            case ("Any", [_]):
                return Condition(call, Presence(list));
            case ("Any", [_, DelegateValue test]):
                return Condition(call, Presence(Filtered(call, list, test)));
            case ("All", [_, DelegateValue test]):
                return Condition(call, Conditions.Not(Presence(Filtered(call, list, test, negated: true))));
            case ("Count" or "LongCount", [_]):
                return Count(call, list);
            case ("Contains", [_, var item]) when interpreter.NonNullExpression(item) is { } wanted && ListExpression(interpreter, list) is { } all:
                return Condition(call, new CallExpression("has", TemplateType.Boolean, wanted, all));
            case ("First" or "ElementAt" or "Last" or "Single", _):
                return Element(call, list);
            case ("ToDictionary", _):
                return Dictionary(call, list);
            default:
                return Refuse(call, "use Select, Where, SelectMany, Concat, Any, All, Count or First");
        }
    }

    /// <summary>Whether a list has parts that values decide.</summary>
    public static bool HasParts(IEnumerable<Value> items) => items.Any(static item => item is LoopValue or ItemsChoiceValue);

    /// <summary>When a list has items.</summary>
    public static TemplateExpression Presence(IReadOnlyList<Value> items)
    {
        TemplateExpression any = LiteralExpression.Of(false);
        foreach (var item in items)
        {
            any = Conditions.Or(any, item switch
            {
                LoopValue loop when Presence(loop.Items) is var body => Conditions.IsTrue(body)
                    ? loop.Loop.Source.HasItems ? LiteralExpression.Of(true) : new AnyExpression(loop.Loop.Source)
                    : Conditions.IsFalse(body) ? body : new LoopPresenceExpression(loop.Loop, body),
                ItemsChoiceValue choice => Conditions.Choose(choice.Condition, Presence(choice.WhenTrue), Presence(choice.WhenFalse)),
                _ => LiteralExpression.Of(true),
            });
        }

        return any;
    }

    /// <summary>A list of scalars as one expression; null where it is none.</summary>
    public static TemplateExpression? ListExpression(Interpreter interpreter, IReadOnlyList<Value> items)
    {
        var lists = new List<TemplateExpression>();
        var singles = new List<TemplateExpression>();
        foreach (var item in items)
        {
            if (item is LoopValue loop && !IsPlain(loop) || item is ItemsChoiceValue)
                return Collected(interpreter, items);
            if (item is LoopValue loop2)
            {
                Flush();
                lists.Add(loop2.Loop.Source);
            }
            else if (item is not ItemsChoiceValue && interpreter.ExpressionOf(item) is { IsNullable: false } single)
            {
                singles.Add(single);
            }
            else
            {
                return null;
            }
        }

        Flush();
        return lists switch
        {
            [] => new CallExpression("list", TemplateType.List),
            [var only] => only,
            _ => new CallExpression("concat", TemplateType.List, [.. lists]),
        };

        void Flush()
        {
            if (singles.Count > 0)
                lists.Add(new CallExpression("list", TemplateType.List, [.. singles]));
            singles.Clear();
        }
    }

    /// <summary>A list that loops and conditions fill; null where an item is no scalar, or the order is not defined.</summary>
    public static CollectedExpression? Collected(Interpreter interpreter, IReadOnlyList<Value> items)
    {
        return Parts(items) is { } parts ? new CollectedExpression(parts) : null;

        List<TemplateItem>? Parts(IReadOnlyList<Value> values)
        {
            var parts = new List<TemplateItem>();
            foreach (var value in values)
            {
                switch (value)
                {
                    case LoopValue { IsUnordered: false } loop when Parts(loop.Items) is { } body:
                        parts.Add(new TemplateItemLoop(loop.Loop, body));
                        break;
                    case ItemsChoiceValue choice when interpreter.Assume(choice.Condition, true, () => Parts(choice.WhenTrue)) is { } whenTrue && interpreter.Assume(choice.Condition, false, () => Parts(choice.WhenFalse)) is { } whenFalse:
                        parts.Add(new TemplateItemChoice(choice.Condition, whenTrue, whenFalse));
                        break;
                    case not (LoopValue or ItemsChoiceValue) when interpreter.ExpressionOf(value) is { IsNullable: false, Type: TemplateType.String or TemplateType.Integer or TemplateType.LongInteger or TemplateType.Boolean } scalar:
                        parts.Add(new TemplateSingle(new TemplateHole(scalar)));
                        break;
                    default:
                        return null;
                }
            }

            return parts;
        }
    }

    /// <summary>Whether a loop yields just the items that it goes through.</summary>
    public static bool IsPlain(LoopValue loop) => !loop.IsUnordered && loop.Items is [SymbolValue { Expression: var item }] && item.Equals(loop.Loop.Item);

    private static SequenceValue Mapped(IntrinsicCall call, IReadOnlyList<Value> list, DelegateValue function, Func<Value, IReadOnlyList<Value>> map) =>
        new([.. list.SelectMany(item => call.Interpreter.MapItems(item, function.Parameters[0], map))], call.Place, TypeOf(call));

    private static List<Value> Filtered(IntrinsicCall call, IReadOnlyList<Value> list, DelegateValue test, bool negated = false) =>
        [.. list.SelectMany(item => call.Interpreter.MapItems(item, test.Parameters[0], one => Filtered(call, test, one, negated)))];

    private static IReadOnlyList<Value> Filtered(IntrinsicCall call, DelegateValue test, Value item, bool negated = false)
    {
        var condition = call.Interpreter.ConditionOf(call.Call(test, item), call.Place);
        if (negated)
            condition = Conditions.Not(condition);
        return Conditions.IsTrue(condition) ? [item] : Conditions.IsFalse(condition) ? [] : [new ItemsChoiceValue(condition, [item], [], call.Place)];
    }

    private static SequenceValue? Sorted(IntrinsicCall call, IReadOnlyList<Value> list)
    {
        // Go sorts bytes of UTF-8, C# sorts UTF-16: alike for ASCII.
        var isOrdinal = call.Arguments[call.Arguments.Count - 1] is ScalarValue { Raw: StringComparer comparer } && comparer == StringComparer.Ordinal;
        var isByItself = call.Name == "Order" || call.Arguments is [_, DelegateValue key, ..] && list is [LoopValue only] && IsPlain(only) && call.Call(key, only.Items[0]) is SymbolValue same && same.Expression.Equals(only.Loop.Item);
        return isOrdinal && isByItself && list is [LoopValue loop] && IsPlain(loop) && loop.Items[0] is SymbolValue { Expression.Type: TemplateType.String } item && Ascii.IsSure(item.Expression)
            ? Over(call, new CallExpression("sortAlpha", TemplateType.List, loop.Loop.Source), item.Type)
            : null;
    }

    private static bool AreStrings(IReadOnlyList<TemplateItem> items) => items.All(static item => item switch
    {
        TemplateSingle { Value: TemplateHole hole } => hole.Expression.Type == TemplateType.String,
        TemplateItemLoop loop => AreStrings(loop.Body),
        TemplateItemChoice choice => AreStrings(choice.WhenTrue) && AreStrings(choice.WhenFalse),
        _ => false,
    });

    private static PairValue? PairOf(Value part) => part switch
    {
        PairValue pair => pair,
        ItemsChoiceValue { WhenTrue: [PairValue pair], WhenFalse: [] } => pair,
        _ => null,
    };

    private static SymbolValue Condition(IntrinsicCall call, TemplateExpression condition) => new(condition, call.Interpreter.Symbols.Type("System.Boolean"), call.Place);

    private static SequenceValue Over(IntrinsicCall call, CallExpression list, ITypeSymbol? element)
    {
        var item = call.Interpreter.NewVariable("item", element is null ? new ValueFacts(TemplateType.Any) : call.Interpreter.Facts.Of(element, isItem: true) with { IsItem = true });
        return new SequenceValue([new LoopValue(new TemplateLoop(list, null, item), [new SymbolValue(item, element, call.Place)], call.Place)], call.Place, TypeOf(call));
    }

    private static Value Count(IntrinsicCall call, IReadOnlyList<Value> list)
    {
        var known = 0;
        TemplateExpression? sum = null;
        foreach (var item in list)
        {
            if (item is not (LoopValue or ItemsChoiceValue))
            {
                known++;
                continue;
            }

            if (item is not LoopValue { Items: [not (LoopValue or ItemsChoiceValue)] } loop)
            {
                // One of something for each of them.
                var ones = Collected(call.Interpreter, [.. call.Interpreter.MapItems(item, null, one => [new ScalarValue(1, call.Place)])])!;
                var counted = new CallExpression("len", TemplateType.Integer, ones) { ResultRange = new(0, LargestList) };
                sum = sum is null ? counted : new CallExpression("add", TemplateType.Integer, sum, counted) { ConvertsArguments = true, ResultRange = sum.Range + counted.Range };
                continue;
            }

            var length = new CallExpression("len", TemplateType.Integer, loop.Loop.Source) { ResultRange = new(loop.Loop.Source.HasItems ? 1 : 0, LargestList) };
            sum = sum is null ? length : new CallExpression("add", TemplateType.Integer, sum, length) { ConvertsArguments = true, ResultRange = sum.Range + length.Range };
        }

        if (known > 0)
            sum = new CallExpression("add", TemplateType.Integer, sum!, LiteralExpression.Of(known)) { ConvertsArguments = true, ResultRange = sum!.Range + new IntegerRange(known, known) };
        return new SymbolValue(sum!, call.Interpreter.Symbols.Type("System.Int32"), call.Place);
    }

    private static Value Element(IntrinsicCall call, IReadOnlyList<Value> list)
    {
        if (list[0] is not (LoopValue or ItemsChoiceValue) && call.Name == "First" && call.Arguments.Count == 1)
            return list[0];
        if (list is not [LoopValue loop] || !IsPlain(loop) || loop.Items[0] is not SymbolValue item || call.Arguments.Count > 2 || call.Arguments is [_, DelegateValue])
            return Refuse(call, "take an item of a list of the values itself, before Select or Where");
        TemplateExpression index = call.Arguments is [_, var argument] ? call.Interpreter.NonNullExpression(argument) ?? LiteralExpression.Of(0) : LiteralExpression.Of(0);
        return call.Interpreter.ItemAt(new SymbolValue(loop.Loop.Source, null, call.Place), item.Type, call.Name == "Last" ? null : index, call.Place);
    }

    private static Value Dictionary(IntrinsicCall call, IReadOnlyList<Value> list)
    {
        var functions = call.Arguments.Skip(1).OfType<DelegateValue>().ToList();
        var dictionary = new DictionaryValue(TypeOf(call), call.Interpreter.Equality, call.Place) { Parts = [] };
        var entries = new List<SymbolicEntry>();
        foreach (var item in list)
        {
            if (Entries(call, item, functions) is not { } parts)
                return Refuse(call, "whether two items of a list have one key cannot be said in a template: use a dictionary among the values");
            entries.AddRange(parts);
        }

        SymbolicDictionaries.SetAll(call.Interpreter, dictionary, entries, call.Place);
        return dictionary;
    }

    private static List<SymbolicEntry>? Entries(IntrinsicCall call, Value item, List<DelegateValue> functions)
    {
        switch (item)
        {
            case LoopValue { IsUnordered: var isMap } loop:
                var body = new List<SymbolicEntry>();
                foreach (var inner in loop.Items)
                {
                    if (Entries(call, inner, functions) is not { } parts)
                        return null;
                    body.AddRange(parts);
                }

                // Keys of a map are different; those of the items of a list need not be.
                return (isMap || loop.Loop.Key is not null) && body is [var entry] && KeyOf(entry) is { } key && key.Equals(loop.Loop.Key) ? [new SymbolicEntryLoop(loop.Loop, body)] : null;
            case ItemsChoiceValue choice:
                var whenTrue = choice.WhenTrue.Select(inner => Entries(call, inner, functions)).ToList();
                var whenFalse = choice.WhenFalse.Select(inner => Entries(call, inner, functions)).ToList();
                return whenTrue.Contains(null) || whenFalse.Contains(null) ? null : [new SymbolicEntryChoice(choice.Condition, [.. whenTrue.SelectMany(static part => part!)], [.. whenFalse.SelectMany(static part => part!)])];
            default:
                return (functions, item) switch
                {
                    ([], PairValue pair) => [new SymbolicPair(pair.Key, pair.Value, pair.KeyOrigin ?? call.Place)],
                    ([var keys], _) => [new SymbolicPair(call.Call(keys, item), item, call.Place)],
                    ([var keys, var values, ..], _) => [new SymbolicPair(call.Call(keys, item), call.Call(values, item), call.Place)],
                    _ => null,
                };
        }
    }

    private static TemplateExpression? KeyOf(SymbolicEntry entry) => entry switch
    {
        SymbolicPair { Key: SymbolValue key } => key.Expression,
        SymbolicEntryChoice { WhenTrue: [SymbolicPair pair], WhenFalse: [] } => KeyOf(pair),
        _ => null,
    };

    private static ITypeSymbol? TypeOf(IntrinsicCall call) => call.Method is { } method ? call.Types.Resolve(method.ReturnType, call.Interpreter.Symbols.Compilation) : null;

    private static UnknownValue Refuse(IntrinsicCall call, string remedy) =>
        call.Interpreter.Inexpressible(call.Place, $"`{call.Name}` over a list of the values cannot be written in a template: {remedy}");
}
