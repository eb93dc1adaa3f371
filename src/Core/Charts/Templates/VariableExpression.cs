namespace Plimsoll.Charts.Templates;

/// <summary>A variable of a loop, or a parameter of a named template.</summary>
/// <param name="name">What it is called, without <c>$</c>.</param>
/// <param name="number">Tells variables of one name apart.</param>
/// <param name="facts">What is known of its values.</param>
public sealed class VariableExpression(string name, int number, ValueFacts facts) : TemplateExpression
{
    public string Name { get; } = name;

    public ValueFacts Facts { get; } = facts;

    public override TemplateType Type => Facts.Type;

    public override bool IsNullable => Facts.IsNullable;

    public override bool ExcludesEmpty => Facts.ExcludesEmpty;

    public override bool HasItems => Facts.ExcludesEmpty && Type is TemplateType.List or TemplateType.Map;

    public override IntegerRange Range => Facts.Range ?? base.Range;

    public override bool IsRawNumber => IsInteger;

    public override bool IsAtom => true;

    public override IEnumerable<TemplateExpression> Operands => [];

    public override TemplateExpression AsNonNull() => IsNullable ? new VariableExpression(Name, number, Facts with { IsNullable = false }) : this;

    protected internal override string PrintHere(TemplateScope scope) => $"${Name}#{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
