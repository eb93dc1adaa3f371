namespace Plimsoll.Charts.Templates;

/// <summary>What a person wrote by hand: the inside of one action.</summary>
public sealed class RawExpression(string text, TemplateType type) : TemplateExpression
{
    public string ActionText { get; } = text;

    public override TemplateType Type { get; } = type;

    public override bool IsSafe => false;

    public override IEnumerable<TemplateExpression> Operands => [];

    protected internal override string PrintHere(TemplateScope scope) => ActionText;
}
