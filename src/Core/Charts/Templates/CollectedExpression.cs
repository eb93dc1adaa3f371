namespace Plimsoll.Charts.Templates;

/// <summary>A list of scalars that loops and conditions fill: it is built in a variable before the place that asks for it.</summary>
/// <param name="items">What is in it.</param>
public sealed class CollectedExpression(IReadOnlyList<TemplateItem> items) : TemplateExpression
{
    public IReadOnlyList<TemplateItem> Items { get; } = items;

    public override TemplateType Type => TemplateType.List;

    public override bool HasItems => Presence.OfItems(Items) is null;

    public override bool ExcludesEmpty => HasItems;

    /// <summary>When there is an item; null for always.</summary>
    public TemplateExpression? Condition => Presence.OfItems(Items);

    public override bool IsSafe => false;

    public override IEnumerable<TemplateExpression> Operands => Items.SelectMany(TemplateReferences.Expressions);

    protected internal override string PrintHere(TemplateScope scope) => $"collect {string.Join(" ", Items.Select(item => Text(item, scope)))}";

    // Only to be compared: it is never written like that.
    private static string Text(TemplateItem item, TemplateScope scope) => item switch
    {
        TemplateSingle { Value: TemplateHole hole } => hole.Expression.PrintArgument(scope),
        TemplateItemLoop loop => $"[{loop.Loop.Item.PrintArgument(scope)} in {loop.Loop.Source.PrintArgument(scope)}: {string.Join(" ", loop.Body.Select(inner => Text(inner, scope)))}]",
        TemplateItemChoice choice => $"({choice.Condition.PrintArgument(scope)} ? {string.Join(" ", choice.WhenTrue.Select(inner => Text(inner, scope)))} : {string.Join(" ", choice.WhenFalse.Select(inner => Text(inner, scope)))})",
        _ => item.GetHashCode().ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
