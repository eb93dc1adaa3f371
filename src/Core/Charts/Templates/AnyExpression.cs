namespace Plimsoll.Charts.Templates;

/// <summary>Whether a string or a collection has anything in it, or nothing; null has nothing.</summary>
public sealed class AnyExpression(TemplateExpression operand, bool isEmpty = false) : TemplateExpression
{
    public TemplateExpression Operand { get; } = operand;

    /// <summary>True for a test that there is nothing.</summary>
    public bool IsEmpty { get; } = isEmpty;

    public override TemplateType Type => TemplateType.Boolean;

    public override bool IsSafe => Operand.IsSafe;

    public override IEnumerable<TemplateExpression> Operands => [Operand];

    protected internal override string PrintHere(TemplateScope scope) => IsEmpty ? $"empty {Operand.PrintArgument(scope)}" : $"not (empty {Operand.PrintArgument(scope)})";

    public override string PrintCondition(TemplateScope scope) => IsEmpty ? $"not {Operand.PrintArgument(scope)}" : Operand.Print(scope);
}
