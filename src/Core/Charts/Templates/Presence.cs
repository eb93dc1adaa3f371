namespace Plimsoll.Charts.Templates;

/// <summary>When a collection has anything in it.</summary>
internal static class Presence
{
    /// <summary>The condition under which there is an entry; null where there always is one.</summary>
    public static TemplateExpression? OfEntries(IReadOnlyList<TemplateEntry> entries) => Of(entries, Of);

    /// <summary>The condition under which there is an item; null where there always is one.</summary>
    public static TemplateExpression? OfItems(IReadOnlyList<TemplateItem> items) => Of(items, Of);

    private static TemplateExpression? Of<T>(IReadOnlyList<T> parts, Func<T, TemplateExpression?> presence)
    {
        TemplateExpression any = LiteralExpression.Of(false);
        foreach (var part in parts)
        {
            if (presence(part) is not { } condition)
                return null;
            any = Conditions.Or(any, condition);
        }

        return Conditions.IsTrue(any) ? null : any;
    }

    private static TemplateExpression? Of(TemplateEntry entry) => entry switch
    {
        TemplateField field => OfValue(field.Value),
        TemplateKeyedEntry keyed => OfValue(keyed.Value),
        TemplateEntryChoice choice => OfChoice(choice.Condition, OfEntries(choice.WhenTrue), OfEntries(choice.WhenFalse)),
        TemplateEntryLoop loop => OfLoop(loop.Loop, OfEntries(loop.Body)),
        TemplateEntryCall call => call.Call.Result is TemplateMapping mapping ? OfEntries(mapping.Entries) : null,
        _ => null,
    };

    private static TemplateExpression? Of(TemplateItem item) => item switch
    {
        TemplateSingle single => OfValue(single.Value),
        TemplateItemChoice choice => OfChoice(choice.Condition, OfItems(choice.WhenTrue), OfItems(choice.WhenFalse)),
        TemplateItemLoop loop => OfLoop(loop.Loop, OfItems(loop.Body)),
        _ => null,
    };

    private static TemplateExpression? OfValue(TemplateNode? value) => value switch
    {
        null => LiteralExpression.Of(false),
        TemplateHole { Expression: { IsNullable: true } expression } => new NullTestExpression(expression, isNull: false),
        TemplateChoice choice => OfChoice(choice.Condition, OfValue(choice.WhenTrue), OfValue(choice.WhenFalse)),
        _ => null,
    };

    private static TemplateExpression? OfChoice(TemplateExpression condition, TemplateExpression? whenTrue, TemplateExpression? whenFalse)
    {
        var always = LiteralExpression.Of(true);
        var chosen = Conditions.Choose(condition, whenTrue ?? always, whenFalse ?? always);
        return Conditions.IsTrue(chosen) ? null : chosen;
    }

    // What a body leaves out for some items is not told from one that has none: then the loop's source alone does not say.
    private static TemplateExpression? OfLoop(TemplateLoop loop, TemplateExpression? body) => body is null
        ? loop.Source.HasItems || loop.IsNeverEmpty ? null : new AnyExpression(loop.Source)
        : new LoopPresenceExpression(loop, body);
}
