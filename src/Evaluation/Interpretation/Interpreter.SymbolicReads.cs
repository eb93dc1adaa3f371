using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private JsonMembers? _members;

    /// <summary>What the release is in templates; null outside of charts.</summary>
    public ReleaseSymbols? Release { get; init; }

    /// <summary>What the C# says of values.</summary>
    public ValueFactsReader Facts => field ??= new ValueFactsReader(Symbols);

    /// <summary>Which objects are results of helpers.</summary>
    public HelperCalls Calls { get; } = new();

    /// <summary>A property of a record among the values; null for what is none.</summary>
    private Value? ReadSymbol(SymbolValue instance, IPropertySymbol property, IReadOnlyList<Value> arguments, SyntaxNode place, Scope? scope)
    {
        if (ReleaseSymbols.IsRelease(instance.Type))
            return Release?.Read(this, instance, property, arguments, place);
        if (instance.Type is not INamedTypeSymbol type || property.IsIndexer || !Symbols.IsSource(property) && !Symbols.IsModel(property.ContainingType))
            return null;
        if (instance.IsNullable)
            return ForceNull(instance) is SymbolValue known ? ReadSymbol(known, property, arguments, place, scope) : ThrowNull(place);
        var actual = Symbols.IsSource(property) ? Symbols.Helpers.Here(Override(property, type)) : property;
        if (Symbols.IsSource(actual) && !Bodies.IsStored(actual, actual.GetMethod))
            return actual.GetMethod is { } getter ? InvokeSource(getter, instance, arguments, place, TypesOf(scope)) : Erroneous(place);
        var member = (_members ??= new JsonMembers(this)).Of(type).FirstOrDefault(member => Symbols.AreSame(member.Property, actual));
        if (member is null)
            return null;
        return Narrowed(ReadMember(instance, actual, member.Name, place));
    }

    private Value ReadMember(SymbolValue instance, IPropertySymbol property, string name, SyntaxNode place)
    {
        var isItem = IsItem(instance.Expression);
        var isModel = !Symbols.IsSource(property);
        var facts = Facts.Of(property, isItem);
        // Helm fills in no defaults below what is null by default.
        if (facts is { Type: TemplateType.Map, IsNullable: true })
            facts = facts with { IsItem = true };
        if (isModel)
            facts = facts with { IsNullable = true, IsItem = true };
        var symbol = new SymbolValue(new MemberExpression(instance.Expression, name, facts), property.Type, place);
        if (!isItem || isModel || property.IsRequired)
            return symbol;
        var fallback = InitializerOf(property) is { } initializer
            ? EvaluateInitializer(initializer, new Scope(null, new Activation { Place = place }))
            : Bodies.Declaration(property.OriginalDefinition) is Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax && property.ContainingType.InstanceConstructors.SelectMany(static constructor => constructor.Parameters).FirstOrDefault(parameter => parameter.Name == property.Name) is { HasExplicitDefaultValue: true } parameter
            ? Constant(parameter.ExplicitDefaultValue, property.Type, place)
            : DefaultOf(property.Type, place);
        if (fallback is NullValue)
            return symbol;
        // A range over what is not there goes through nothing.
        if (fallback is ListValue { Items.Count: 0 } or DictionaryValue { Entries.Count: 0, Parts: null })
            return symbol;
        var optional = new SymbolValue(new MemberExpression(instance.Expression, name, facts with { IsNullable = true }), property.Type, place);
        var isNull = new NullTestExpression(optional.Expression, isNull: true);
        return Known(isNull) switch
        {
            true => fallback,
            false => symbol,
            null => Merging.Merge(isNull, fallback, symbol, place),
        };
    }

    private static bool IsItem(TemplateExpression expression) => expression switch
    {
        MemberExpression member => member.Facts.IsItem,
        VariableExpression variable => variable.Facts.IsItem,
        HelperExpression helper => IsItem(helper.Result),
        CallExpression => true,
        _ => false,
    };

    /// <summary>What <c>foreach</c> over a list or dictionary among the values goes through: one item, for each of them.</summary>
    public IEnumerable<Value>? ItemsOfSymbol(SymbolValue symbol, SyntaxNode place)
    {
        if (symbol.Type is null)
            return null;
        if (ValueFactsReader.DictionaryOf(symbol.Type) is var (keyType, valueType))
        {
            var key = NewVariable("key", new ValueFacts(TemplateType.String, IsAscii: symbol.Expression is MemberExpression { Facts.IsAscii: true }));
            var value = NewVariable("value", Facts.Of(valueType, isItem: true) with { IsItem = true });
            return [new LoopValue(new TemplateLoop(symbol.Expression, key, value), [new PairValue(new SymbolValue(key, keyType, place), new SymbolValue(value, valueType, place), place, place)], place) { IsUnordered = true }];
        }

        if (ValueFactsReader.ElementOf(symbol.Type) is not { } element)
            return null;
        var item = NewVariable(Singular(symbol.Expression), Facts.Of(element, isItem: true) with { IsItem = true });
        return [new LoopValue(new TemplateLoop(symbol.Expression, null, item), [new SymbolValue(item, element, place)], place)];
    }

    /// <summary>An item of a list, or a part of a string.</summary>
    private Value ReadSymbolicIndex(Value collection, Value index, SyntaxNode place)
    {
        if (collection is SymbolValue { Type: { } type } list && list.Expression.Type == TemplateType.List && ValueFactsReader.ElementOf(type) is { } element)
        {
            return index switch
            {
                ScalarValue { Raw: IndexFromEnd { IsFromEnd: true, Value: 1 } } => ItemAt(list, element, null, place),
                ScalarValue { Raw: IndexFromEnd or IndexRange } => Inexpressible(place, "of a list of the values, a template can take items from its start, and the last one"),
                _ => NonNullExpression(index) is { IsInteger: true } position ? ItemAt(list, element, position, place) : Inexpressible(place, "the index of an item must be an integer in a template"),
            };
        }

        if (collection is SymbolValue { Expression: { Type: TemplateType.String } text } && index is ScalarValue { Raw: IndexRange { Start: { IsFromEnd: false } start, End: var end } } && Ascii.IsSure(text) && (!end.IsFromEnd || end.Value == 0))
        {
            var size = new CallExpression("len", TemplateType.Integer, text);
            var longest = end.IsFromEnd ? start.Value : end.Value;
            if (longest == 0 || longest == 1 && text.ExcludesEmpty || Known(new CallExpression("gt", TemplateType.Boolean, size, LiteralExpression.Of(longest))) == true
                || Known(new CallExpression("gt", TemplateType.Boolean, size, LiteralExpression.Of(longest - 1))) == true || Known(new CallExpression("ge", TemplateType.Boolean, size, LiteralExpression.Of(longest))) == true)
            {
                TemplateExpression part = end.IsFromEnd
                    ? new CallExpression("substr", TemplateType.String, LiteralExpression.Of(start.Value), LiteralExpression.Of(-1), text)
                    : start.Value == 0 ? new CallExpression("trunc", TemplateType.String, LiteralExpression.Of(end.Value), text) { IsPiped = true }
                    : new CallExpression("substr", TemplateType.String, LiteralExpression.Of(start.Value), LiteralExpression.Of(end.Value), text);
                return new SymbolValue(part, Symbols.Type("System.String"), place);
            }
        }

        return Inexpressible(place, $"`{Shorten(place.ToString())}` can be said in a template only of ASCII text that is known to be long enough: restrict it with [RegularExpression], and ask for its Length before");
    }

    private static string Singular(TemplateExpression list)
    {
        var name = list is MemberExpression member ? member.Name : "item";
        return name.EndsWith("ies", StringComparison.Ordinal) ? name.Substring(0, name.Length - 3) + "y"
            : name.EndsWith("ses", StringComparison.Ordinal) || name.EndsWith("xes", StringComparison.Ordinal) ? name.Substring(0, name.Length - 2)
            : name.EndsWith("s", StringComparison.Ordinal) && name.Length > 1 ? name.Substring(0, name.Length - 1)
            : "item";
    }

    /// <summary>Applies a function to the items of a part of a list, under the conditions that hold there.</summary>
    /// <param name="part">An item, or several.</param>
    /// <param name="name">What the function calls its parameter, which is what a loop's variable is called; null to keep it.</param>
    /// <param name="function">Gives what stands in the item's place.</param>
    public IReadOnlyList<Value> MapItems(Value part, string? name, Func<Value, IReadOnlyList<Value>> function)
    {
        switch (part)
        {
            case LoopValue { Loop: { Item: var item } loop, Items: [SymbolValue { Expression: VariableExpression own } single], IsUnordered: false } fresh when name is not null && own.Equals(item):
                var renamed = NewVariable(name, item.Facts);
                return [new LoopValue(loop with { Item = renamed }, MapItems(new SymbolValue(renamed, single.Type, single.Origin), null, function), fresh.Origin)];
            case LoopValue loop:
                return [new LoopValue(loop.Loop, [.. loop.Items.SelectMany(item => MapItems(item, null, function))], loop.Origin) { IsUnordered = loop.IsUnordered }];
            case ItemsChoiceValue choice:
                return
                [
                    new ItemsChoiceValue(
                        choice.Condition,
                        Assume(choice.Condition, true, () => choice.WhenTrue.SelectMany(item => MapItems(item, null, function)).ToList()),
                        Assume(choice.Condition, false, () => choice.WhenFalse.SelectMany(item => MapItems(item, null, function)).ToList()),
                        choice.Origin),
                ];
            default:
                // What is decided for an item is decided in its loop.
                return ExploreItems(() => function(part), part.Origin ?? _definition!);
        }
    }
}
