namespace Plimsoll.Charts.Templates;

/// <summary>One of the objects that Helm gives a template: <c>.Values</c>, <c>.Release</c>, <c>.Chart</c>, <c>.Capabilities</c>.</summary>
public sealed class RootExpression(string name) : TemplateExpression
{
    public string Name { get; } = name;

    public override TemplateType Type => TemplateType.Map;

    public override bool IsAtom => true;

    public override IEnumerable<TemplateExpression> Operands => [];

    protected internal override string PrintHere(TemplateScope scope) => scope.Root == "." ? $".{Name}" : $"{scope.Root}.{Name}";
}
