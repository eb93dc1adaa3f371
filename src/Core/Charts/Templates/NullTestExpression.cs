namespace Plimsoll.Charts.Templates;

/// <summary>Whether a value is null.</summary>
public sealed class NullTestExpression(TemplateExpression operand, bool isNull) : TemplateExpression
{
    public TemplateExpression Operand { get; } = operand;

    /// <summary>True for <c>is null</c>, false for <c>is not null</c>.</summary>
    public bool IsNull { get; } = isNull;

    public override TemplateType Type => TemplateType.Boolean;

    public override bool IsSafe => Operand.IsSafe;

    public override IEnumerable<TemplateExpression> Operands => [Operand];

    protected internal override string PrintHere(TemplateScope scope) => $"{(IsNull ? "eq" : "ne")} {Operand.PrintArgument(scope)} nil";

    public override string PrintCondition(TemplateScope scope) => !Operand.ExcludesEmpty || Operand.Type is TemplateType.Boolean ? base.PrintCondition(scope)
        : IsNull ? $"not {Operand.PrintArgument(scope)}"
        : Operand.Print(scope);
}
