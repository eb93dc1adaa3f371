namespace Plimsoll.Charts.Templates;

/// <summary>What templates use: expressions, and the helpers in them.</summary>
public static class TemplateReferences
{
    /// <summary>Whether a part of a template looks at values, the release or the chart by itself.</summary>
    public static bool UseRoot(TemplateNode node) => Expressions(node).SelectMany(static expression => All(expression)).Any(static expression => expression is RootExpression or RawExpression or HelperExpression { Helper.TakesRoot: true } or HelperExpression { Arguments.Count: 0 })
        || Calls(node).Any(static call => call.Helper.TakesRoot || call.Arguments.Count == 0);

    /// <summary>An expression and all in it; helpers with what they yield.</summary>
    public static IEnumerable<TemplateExpression> All(TemplateExpression expression)
    {
        yield return expression;
        foreach (var operand in expression.Operands)
        {
            foreach (var inner in All(operand))
                yield return inner;
        }
    }

    /// <summary>The expressions that stand in a part of a template, those of results of helpers not among them.</summary>
    public static IEnumerable<TemplateExpression> Expressions(TemplateNode? node)
    {
        switch (node)
        {
            case TemplateHole hole:
                return [hole.Expression];
            case TemplateMapping mapping:
                return mapping.Entries.SelectMany(Expressions);
            case TemplateSequence sequence:
                return sequence.Items.SelectMany(Expressions);
            case TemplateChoice choice:
                return [choice.Condition, .. Expressions(choice.WhenTrue), .. Expressions(choice.WhenFalse)];
            case TemplateCall call:
                return call.Arguments;
            default:
                return [];
        }
    }

    /// <summary>The like for a part of a sequence.</summary>
    public static IEnumerable<TemplateExpression> Expressions(TemplateItem item) => item switch
    {
        TemplateSingle single => Expressions(single.Value),
        TemplateItemChoice choice => [choice.Condition, .. choice.WhenTrue.SelectMany(Expressions), .. choice.WhenFalse.SelectMany(Expressions)],
        TemplateItemLoop loop => [loop.Loop.Source, .. loop.Body.SelectMany(Expressions)],
        _ => [],
    };

    /// <summary>The like for a text.</summary>
    public static IEnumerable<TemplateExpression> Expressions(TemplateTextPart part) => part switch
    {
        TemplateTextHole hole => [hole.Expression],
        TemplateTextSequence sequence => sequence.Parts.SelectMany(Expressions),
        TemplateTextChoice choice => [choice.Condition, .. Expressions(choice.WhenTrue), .. Expressions(choice.WhenFalse)],
        _ => [],
    };

    /// <summary>The calls of helpers that yield mappings or sequences, in a part of a template.</summary>
    public static IEnumerable<TemplateCall> Calls(TemplateNode? node) => node switch
    {
        TemplateMapping mapping => mapping.Entries.SelectMany(Calls),
        TemplateSequence sequence => sequence.Items.SelectMany(Calls),
        TemplateChoice choice => [.. Calls(choice.WhenTrue), .. Calls(choice.WhenFalse)],
        TemplateCall call => [call],
        _ => [],
    };

    /// <summary>The like for a part of a sequence.</summary>
    public static IEnumerable<TemplateCall> Calls(TemplateItem item) => item switch
    {
        TemplateSingle single => Calls(single.Value),
        TemplateItemChoice choice => [.. choice.WhenTrue.SelectMany(Calls), .. choice.WhenFalse.SelectMany(Calls)],
        TemplateItemLoop loop => loop.Body.SelectMany(Calls),
        _ => [],
    };

    private static IEnumerable<TemplateExpression> Expressions(TemplateEntry entry) => entry switch
    {
        TemplateField field => Expressions(field.Value),
        TemplateKeyedEntry keyed => [keyed.Key, .. Expressions(keyed.Value)],
        TemplateEntryChoice choice => [choice.Condition, .. choice.WhenTrue.SelectMany(Expressions), .. choice.WhenFalse.SelectMany(Expressions)],
        TemplateEntryLoop loop => [loop.Loop.Source, .. loop.Body.SelectMany(Expressions)],
        TemplateEntryCall call => call.Call.Arguments,
        _ => [],
    };

    private static IEnumerable<TemplateCall> Calls(TemplateEntry entry) => entry switch
    {
        TemplateField field => Calls(field.Value),
        TemplateKeyedEntry keyed => Calls(keyed.Value),
        TemplateEntryChoice choice => [.. choice.WhenTrue.SelectMany(Calls), .. choice.WhenFalse.SelectMany(Calls)],
        TemplateEntryLoop loop => loop.Body.SelectMany(Calls),
        TemplateEntryCall call => [call.Call],
        _ => [],
    };
}
