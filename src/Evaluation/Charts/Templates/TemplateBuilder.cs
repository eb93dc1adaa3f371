using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Charts.Templates;

/// <summary>Makes templates of values: what the JSON serializer of the client library would write, with holes where values of the chart decide.</summary>
internal sealed class TemplateBuilder(Interpreter interpreter, SyntaxNode fallback)
{
    private readonly JsonMembers _members = new(interpreter);

    /// <summary>Whether all of it can be written.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>A value; null for what is left out.</summary>
    public TemplateNode? Build(Value value, int depth = 0)
    {
        if (depth > Limits.NodeDepth)
            throw interpreter.Limit(value.Origin ?? fallback, $"evaluation stopped: the object is nested more than {Limits.NodeDepth} deep, does it contain itself?");
        try
        {
            return value switch
            {
                NullValue => null,
                SymbolValue symbol => Symbol(symbol, depth),
                ConditionalValue conditional => Conditional(conditional, depth),
                UnknownValue => Incomplete(),
                ListValue list when Bytes(list) is { } text => new TemplateConstant(text),
                ListValue { Lengths: null, IsDefault: false } list => Sequence(list, list.Items, depth),
                SequenceValue sequence => Sequence(sequence, [.. interpreter.Enumerate(sequence, sequence.Origin ?? fallback, null)!], depth),
                DictionaryValue dictionary => Called(dictionary, new TemplateMapping(Merged(Entries(SymbolicDictionaries.PartsOf(dictionary), depth)))),
                ObjectValue instance => Object(instance, depth),
                _ => Constant(value),
            };
        }
        catch (UnknownException)
        {
            return Incomplete();
        }
    }

    private TemplateNode? Incomplete()
    {
        IsComplete = false;
        return null;
    }

    private TemplateNode? Constant(Value value)
    {
        var builder = new NodeBuilder(interpreter, fallback);
        var node = builder.Build(value, null);
        IsComplete &= builder.IsComplete;
        return Constant(node);
    }

    private TemplateNode? Constant(Node node) => node switch
    {
        ScalarNode scalar => new TemplateConstant(scalar),
        SequenceNode sequence => new TemplateSequence([.. sequence.Items.Select(item => new TemplateSingle(Constant(item)!))]),
        MappingNode mapping => new TemplateMapping([.. mapping.Entries.Select(entry => new TemplateField(entry.Key, Constant(entry.Value)!))]),
        _ => Incomplete(),
    };

    private ScalarNode? Bytes(ListValue list) =>
        list.Items is [ScalarValue { Raw: byte }, ..] && new NodeBuilder(interpreter, fallback).Build(list, null) is ScalarNode { } bytes ? bytes : null;

    private TemplateNode? Symbol(SymbolValue symbol, int depth)
    {
        var expression = symbol.Expression;
        if (expression is LiteralExpression literal)
        {
            return literal.Value switch
            {
                null => null,
                string text => new TemplateConstant(new ScalarNode(default, ScalarKind.String, text)),
                bool flag => new TemplateConstant(new ScalarNode(default, ScalarKind.Boolean, flag ? "true" : "false")),
                var number => new TemplateConstant(new ScalarNode(default, ScalarKind.Integer, System.Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture)!)),
            };
        }

        if (expression is ConcatExpression concat && concat.Parts.OfType<ConditionalExpression>().FirstOrDefault(static part => !part.IsInline) is { } part)
        {
            return new TemplateChoice(
                part.Condition,
                Symbol(new SymbolValue(concat.With(part, part.WhenTrue), symbol.Type, symbol.Origin), depth),
                Symbol(new SymbolValue(concat.With(part, part.WhenFalse), symbol.Type, symbol.Origin), depth));
        }

        if (!expression.IsInline)
            return Symbol(symbol, depth, expression);
        if (expression.Type is not (TemplateType.List or TemplateType.Map or TemplateType.Any))
            return new TemplateHole(expression);
        TemplateNode whole;
        var known = expression.IsNullable ? new SymbolValue(expression.AsNonNull(), symbol.Type, symbol.Origin) : symbol;
        if (symbol.Type is not null && (ValueFactsReader.DictionaryOf(symbol.Type) is not null || ValueFactsReader.ElementOf(symbol.Type) is not null))
        {
            whole = ValueFactsReader.DictionaryOf(symbol.Type) is not null
                ? new TemplateMapping(Entries(interpreter.EntriesOf(known, symbol.Origin ?? fallback), depth))
                : new TemplateSequence(Items([.. interpreter.ItemsOfSymbol(known, symbol.Origin ?? fallback)!], depth));
        }
        else if (symbol.Type is INamedTypeSymbol type && !interpreter.Symbols.IsModel(type) && interpreter.Symbols.IsSource(type))
        {
            // A record of the values within an object: its fields one by one.
            whole = new TemplateMapping([.. _members.Of(type).SelectMany(member => Fields(member.Name, interpreter.ReadProperty(member.Property, known, [], symbol.Origin ?? fallback, null), depth))]);
        }
        else if (symbol.Type is INamedTypeSymbol model && interpreter.Symbols.IsModel(model) && IsPrinted(model, []))
        {
            whole = new TemplateMapping([.. _members.Of(model).SelectMany(member => Fields(member.Name, interpreter.ReadProperty(member.Property, known, [], symbol.Origin ?? fallback, null), depth))]);
        }
        else
        {
            interpreter.Inexpressible(symbol.Origin ?? fallback, $"a {symbol.Type?.Name ?? "value"} of the values has no fixed fields that a template could write: use a record of your own with those that you need");
            return Incomplete();
        }

        return expression.IsNullable ? new TemplateChoice(new NullTestExpression(expression, isNull: false), whole, null) : whole;
    }

    /// <summary>Whether a model has an end: those that contain themselves do not.</summary>
    private bool IsPrinted(ITypeSymbol type, IReadOnlyList<ITypeSymbol> outer)
    {
        var inner = ValueFactsReader.DictionaryOf(type) is var (_, value) ? value : ValueFactsReader.ElementOf(type) ?? type;
        if (inner.SpecialType == SpecialType.System_Object || outer.Count > 12)
            return false;
        if (!SymbolEqualityComparer.Default.Equals(inner, type))
            return IsPrinted(inner, outer);
        if (interpreter.Facts.Of(inner, isItem: true).Type is not TemplateType.Map)
            return true;
        if (inner is not INamedTypeSymbol named || !interpreter.Symbols.IsModel(named))
            return false;
        return !outer.Contains(named, SymbolEqualityComparer.Default) && _members.Of(named).All(member => IsPrinted(Interpreter.Underlying(member.Property.Type)!, [.. outer, named]));
    }

    /// <summary>What cannot be written within one expression.</summary>
    private TemplateNode? Symbol(SymbolValue symbol, int depth, TemplateExpression expression)
    {
        if (expression is ConditionalExpression conditional)
            return new TemplateChoice(conditional.Condition, Symbol(new SymbolValue(conditional.WhenTrue, symbol.Type, symbol.Origin), depth), Symbol(new SymbolValue(conditional.WhenFalse, symbol.Type, symbol.Origin), depth));
        if (expression is HelperExpression helper)
            return Symbol(new SymbolValue(helper.Result, symbol.Type, symbol.Origin), depth);
        interpreter.Inexpressible(symbol.Origin ?? fallback, "this text depends on conditions in a way that a template cannot say in one line: decide it with a switch or ?: at the field");
        return Incomplete();
    }

    /// <summary>A text that is no YAML.</summary>
    public TemplateTextPart BuildText(Value value)
    {
        switch (value)
        {
            case ConditionalValue conditional:
                return new TemplateTextChoice(
                    conditional.Condition,
                    interpreter.Assume(conditional.Condition, true, () => BuildText(interpreter.Narrowed(conditional.WhenTrue))),
                    interpreter.Assume(conditional.Condition, false, () => BuildText(interpreter.Narrowed(conditional.WhenFalse))));
            case SymbolValue symbol:
                return Text(symbol.Expression);
            case NullValue:
                return new TemplateTextHole(LiteralExpression.Of(""));
            case ScalarValue { Raw: string text }:
                return new TemplateTextHole(LiteralExpression.Of(text));
            default:
                Incomplete();
                return new TemplateTextHole(LiteralExpression.Of(""));
        }
    }

    private static TemplateTextPart Text(TemplateExpression expression) => expression switch
    {
        ConcatExpression concat => new TemplateTextSequence([.. concat.Parts.Select(Text)]),
        ConditionalExpression { AsDefault: null, WhenTrue: var whenTrue, WhenFalse: var whenFalse } choice when !(whenTrue.IsLiteral && whenFalse.IsLiteral) => new TemplateTextChoice(choice.Condition, Text(whenTrue), Text(whenFalse)),
        { IsNullable: true } optional => new TemplateTextChoice(new NullTestExpression(optional, isNull: false), Text(optional.AsNonNull()), new TemplateTextHole(LiteralExpression.Of(""))),
        _ => new TemplateTextHole(expression),
    };

    /// <summary>The documents that a definition yields.</summary>
    public IReadOnlyList<TemplateItem> BuildDocuments(Value value, bool isSequence)
    {
        try
        {
            if (isSequence && value is not (NullValue or UnknownValue))
                return Documents(value);
            return Build(value) is { } node ? [new TemplateSingle(node)] : [];
        }
        catch (UnknownException)
        {
            Incomplete();
            return [];
        }
    }

    private IReadOnlyList<TemplateItem> Documents(Value value)
    {
        if (value is ConditionalValue conditional)
        {
            return
            [
                new TemplateItemChoice(
                    conditional.Condition,
                    interpreter.Assume(conditional.Condition, true, () => conditional.WhenTrue is NullValue ? [] : Documents(conditional.WhenTrue)),
                    interpreter.Assume(conditional.Condition, false, () => conditional.WhenFalse is NullValue ? [] : Documents(conditional.WhenFalse))),
            ];
        }

        if (interpreter.Enumerate(value, value.Origin ?? fallback, null) is not { } items)
        {
            Incomplete();
            return [];
        }

        return [.. items.SelectMany(Document)];
    }

    private IEnumerable<TemplateItem> Document(Value item)
    {
        switch (item)
        {
            // Documents have no order of their own.
            case LoopValue loop:
                return [new TemplateItemLoop(loop.Loop, [.. loop.Items.SelectMany(Document)])];
            case ItemsChoiceValue choice:
                return
                [
                    new TemplateItemChoice(
                        choice.Condition,
                        interpreter.Assume(choice.Condition, true, () => choice.WhenTrue.SelectMany(Document).ToList()),
                        interpreter.Assume(choice.Condition, false, () => choice.WhenFalse.SelectMany(Document).ToList())),
                ];
            default:
                return Build(item) is { } node ? [new TemplateSingle(node)] : [];
        }
    }

    private TemplateNode? Conditional(ConditionalValue conditional, int depth, bool isArm = false)
    {
        // Three ways do not go into one line.
        if (!isArm && conditional is not { WhenTrue: ConditionalValue } and not { WhenFalse: ConditionalValue } && interpreter.ExpressionOf(conditional) is { Type: not (TemplateType.List or TemplateType.Map or TemplateType.Any) } expression)
            return new TemplateHole(expression);
        var whenTrue = interpreter.Assume(conditional.Condition, true, () => Arm(conditional.WhenTrue, depth));
        var whenFalse = interpreter.Assume(conditional.Condition, false, () => Arm(conditional.WhenFalse, depth));
        return whenTrue is null && whenFalse is null ? null : new TemplateChoice(conditional.Condition, whenTrue, whenFalse);
    }

    private TemplateNode? Arm(Value value, int depth) => value is ConditionalValue conditional ? Conditional(conditional, depth, isArm: true) : Build(interpreter.Narrowed(value), depth);

    private TemplateNode Sequence(Value list, IReadOnlyList<Value> items, int depth) => Called(list, new TemplateSequence(Items(items, depth)));

    private IReadOnlyList<TemplateItem> Items(IReadOnlyList<Value> items, int depth) => [.. items.SelectMany(item => Item(item, depth))];

    private IEnumerable<TemplateItem> Item(Value item, int depth)
    {
        switch (item)
        {
            case LoopValue { IsUnordered: true } loop:
                interpreter.Inexpressible(loop.Origin ?? fallback, "the order of a dictionary is not defined, and Helm sorts by key: add .OrderBy(entry => entry.Key, StringComparer.Ordinal)");
                Incomplete();
                return [];
            case LoopValue loop:
                return [new TemplateItemLoop(Known(loop.Loop), Items(loop.Items, depth))];
            case ItemsChoiceValue choice:
                return
                [
                    new TemplateItemChoice(
                        choice.Condition,
                        interpreter.Assume(choice.Condition, true, () => Items([.. choice.WhenTrue.Select(interpreter.Narrowed)], depth)),
                        interpreter.Assume(choice.Condition, false, () => Items([.. choice.WhenFalse.Select(interpreter.Narrowed)], depth))),
                ];
            default:
                return [NullableItem(item, Build(item, depth + 1))];
        }
    }

    private TemplateLoop Known(TemplateLoop loop) => interpreter.Known(new AnyExpression(loop.Source)) == true ? loop with { IsNeverEmpty = true } : loop;

    /// <summary>A null in a list is an item, which has no place in a manifest.</summary>
    private TemplateSingle NullableItem(Value item, TemplateNode? node)
    {
        if (node is null && item is not UnknownValue || node is TemplateHole { Expression.IsNullable: true } || node is TemplateChoice choice && HasNothing(choice))
        {
            interpreter.Inexpressible(item.Origin ?? fallback, "an item of a list may be null here: leave it out with a spread of a condition, `.. c ? [x] : []`, or Where");
            Incomplete();
        }

        return new TemplateSingle(node ?? new TemplateConstant(new ScalarNode(default, ScalarKind.Null, "null")));
    }

    private static bool HasNothing(TemplateChoice choice) => choice.WhenTrue is null || choice.WhenFalse is null
        || choice.WhenTrue is TemplateChoice whenTrue && HasNothing(whenTrue) || choice.WhenFalse is TemplateChoice whenFalse && HasNothing(whenFalse);

    private IReadOnlyList<TemplateEntry> Entries(IReadOnlyList<SymbolicEntry> parts, int depth) => [.. parts.SelectMany(part => Entry(part, depth))];

    private IEnumerable<TemplateEntry> Entry(SymbolicEntry part, int depth)
    {
        switch (part)
        {
            case SymbolicEntryLoop loop:
                yield return new TemplateEntryLoop(Known(loop.Loop), Entries(loop.Body, depth));
                break;
            case SymbolicEntryChoice choice:
                yield return new TemplateEntryChoice(
                    choice.Condition,
                    interpreter.Assume(choice.Condition, true, () => Entries(choice.WhenTrue, depth)),
                    interpreter.Assume(choice.Condition, false, () => Entries(choice.WhenFalse, depth)));
                break;
            case SymbolicPair { Key: ScalarValue key } pair:
                var name = key.EnumType is { } type ? EnumNames.Name(type, key.Raw, JsonMembers.EnumMemberName) ?? key.ToString() : interpreter.Format(key, null, key.Origin ?? fallback);
                // The serializer writes nulls in dictionaries, which Kubernetes takes for absent.
                if (Build(pair.Value, depth + 1) is { } value)
                    yield return new TemplateField(name, value);
                break;
            case SymbolicPair pair when interpreter.ExpressionOf(pair.Key) is { Type: TemplateType.String, IsNullable: false } expression:
                if (Build(pair.Value, depth + 1) is { } keyed)
                    yield return expression is LiteralExpression { Value: string literal } ? new TemplateField(literal, keyed) : new TemplateKeyedEntry(expression, keyed);
                break;
            case SymbolicPair pair:
                interpreter.Inexpressible(pair.Key.Origin ?? fallback, "only strings of the values can be keys in a template");
                Incomplete();
                break;
        }
    }

    /// <summary>Neighbours under one condition become one block.</summary>
    private static IReadOnlyList<TemplateEntry> Merged(IReadOnlyList<TemplateEntry> entries)
    {
        var merged = new List<TemplateEntry>();
        foreach (var entry in entries)
        {
            if (entry is TemplateEntryChoice next && merged.Count > 0 && merged[merged.Count - 1] is TemplateEntryChoice last && last.Condition.Equals(next.Condition))
                merged[merged.Count - 1] = new TemplateEntryChoice(last.Condition, Merged([.. last.WhenTrue, .. next.WhenTrue]), Merged([.. last.WhenFalse, .. next.WhenFalse]));
            else
                merged.Add(entry);
        }

        return merged;
    }

    private TemplateNode? Object(ObjectValue instance, int depth)
    {
        var entries = new List<TemplateEntry>();
        var members = _members.Of(instance.Type);
        // In the order in which the code sets them; apiVersion, kind and metadata come first.
        var order = instance.Slots.Keys.Select(static (symbol, i) => (symbol, i)).ToDictionary(static pair => pair.symbol, static pair => pair.i, SymbolEqualityComparer.Default);
        foreach (var member in members.OrderBy(member => member.Name switch { "apiVersion" => -3, "kind" => -2, "metadata" when depth == 0 => -1, _ => order.TryGetValue(member.Property.OriginalDefinition, out var index) ? index : int.MaxValue }))
        {
            var value = interpreter.ReadProperty(member.Property, instance, [], instance.Origin ?? fallback, null);
            if (member.Converter is { } converter && value is not (UnknownValue or NullValue))
                value = interpreter.NotEvaluable(value.Origin ?? fallback, $"the JSON converter {converter} cannot be run when the build runs: use a type without one");
            if (value is UnknownValue)
                Incomplete();
            if (value is NullValue && member.Condition == JsonIgnore.WhenNull || value is not (SymbolValue or ConditionalValue) && member.IsLeftOut(value, interpreter))
                continue;
            entries.AddRange(Fields(member.Name, value, depth));
        }

        if (depth == 0 && KnownSymbols.Attribute(instance.Type, "k8s.Models.KubernetesEntityAttribute") is { } entity)
            AddIdentity(entity, entries);
        return Called(instance, new TemplateMapping(entries));
    }

    private IEnumerable<TemplateEntry> Fields(string name, Value value, int depth) => Build(value, depth + 1) is { } node ? [new TemplateField(name, node)] : [];

    private static void AddIdentity(AttributeData entity, List<TemplateEntry> entries)
    {
        string? Argument(string name) => entity.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;
        var group = Argument("Group");
        var version = string.IsNullOrEmpty(group) ? Argument("ApiVersion") : $"{group}/{Argument("ApiVersion")}";
        if (Argument("Kind") is { } kind && !entries.Exists(static entry => entry is TemplateField { Key: "kind" }))
            entries.Insert(entries.FindIndex(static entry => entry is TemplateField { Key: "apiVersion" }) + 1, new TemplateField("kind", new TemplateConstant(new ScalarNode(default, ScalarKind.String, kind))));
        if (version is not null && !entries.Exists(static entry => entry is TemplateField { Key: "apiVersion" }))
            entries.Insert(0, new TemplateField("apiVersion", new TemplateConstant(new ScalarNode(default, ScalarKind.String, version))));
    }

    private TemplateNode Called(Value value, TemplateNode node) => interpreter.Calls.Find(value) is var (helper, arguments) ? new TemplateCall(helper, arguments, node) : node;
}
