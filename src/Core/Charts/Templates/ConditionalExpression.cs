namespace Plimsoll.Charts.Templates;

/// <summary><c>c ? a : b</c> on scalars.</summary>
public sealed class ConditionalExpression(TemplateExpression condition, TemplateExpression whenTrue, TemplateExpression whenFalse) : TemplateExpression
{
    public TemplateExpression Condition { get; } = condition;

    public TemplateExpression WhenTrue { get; } = whenTrue;

    public TemplateExpression WhenFalse { get; } = whenFalse;

    public override TemplateType Type => WhenTrue.Type == WhenFalse.Type ? WhenTrue.Type
        : WhenTrue.Type == TemplateType.Any && WhenTrue.IsLiteral ? WhenFalse.Type
        : WhenFalse.Type == TemplateType.Any && WhenFalse.IsLiteral ? WhenTrue.Type
        : WhenTrue.IsInteger && WhenFalse.IsInteger ? TemplateType.LongInteger
        : TemplateType.Any;

    public override bool IsNullable => WhenTrue.IsNullable && !IsGuarded(WhenTrue, isTrue: true) || WhenFalse.IsNullable && !IsGuarded(WhenFalse, isTrue: false);

    public override bool ExcludesEmpty => WhenTrue.ExcludesEmpty && WhenFalse.ExcludesEmpty;

    public override IntegerRange Range => WhenTrue.Range.Union(WhenFalse.Range);

    public override bool IsSafe => Condition.IsSafe && WhenTrue.IsSafe && WhenFalse.IsSafe;

    public override bool IsInline => (IsTernary || AsDefault is not null) && base.IsInline;

    public override bool IsRawNumber => WhenTrue.IsRawNumber || WhenFalse.IsRawNumber;

    public override IEnumerable<TemplateExpression> Operands => [Condition, WhenTrue, WhenFalse];

    /// <summary>Whether it is written with <c>ternary</c>, which evaluates both arms: they are paths and literals.</summary>
    public bool IsTernary => IsSimple(WhenTrue) && IsSimple(WhenFalse) && !TemplateReferences.All(Condition).OfType<NullTestExpression>().Any(test => Mentions(WhenTrue, test.Operand) || Mentions(WhenFalse, test.Operand));

    /// <summary><c>x is null ? d : x</c> where null is the only value of x that Go takes for false, or d is what Go takes for false.</summary>
    public (TemplateExpression Value, TemplateExpression Default)? AsDefault => Condition is not NullTestExpression test ? null
        : test.IsNull && test.Operand.Equals(WhenFalse) && IsDefault(test.Operand, WhenTrue) ? (WhenFalse, WhenTrue)
        : !test.IsNull && test.Operand.Equals(WhenTrue) && IsDefault(test.Operand, WhenFalse) ? (WhenTrue, WhenFalse)
        : null;

    protected internal override bool IsRawNumberIn(TemplateScope scope) => WhenTrue.IsRawNumberIn(scope) || WhenFalse.IsRawNumberIn(scope);

    protected internal override string PrintHere(TemplateScope scope)
    {
        if (AsDefault is var (value, fallback))
            return $"{value.Print(scope)} | default {fallback.PrintArgument(scope)}";
        var arms = $"{WhenTrue.PrintArgument(scope)} {WhenFalse.PrintArgument(scope)}";
        // As a real bool, which ternary demands.
        var condition = Condition.PrintArgument(scope);
        return condition[0] == '(' && Condition is CallExpression { Function: "has" or "contains" or "hasPrefix" or "hasSuffix" }
            ? $"{Condition.Print(scope)} | ternary {arms}"
            : $"ternary {arms} {condition}";
    }

    /// <summary>Functions take no null, not even where their result is not used.</summary>
    private static bool Mentions(TemplateExpression arm, TemplateExpression operand) => TemplateReferences.All(arm).Any(operand.Equals);

    private static bool IsDefault(TemplateExpression value, TemplateExpression fallback) => fallback.IsSafe && !fallback.IsNullable
        && (value.ExcludesEmpty && value.Type is not TemplateType.Boolean || fallback is LiteralExpression { Value: "" or 0L or false });

    private bool IsGuarded(TemplateExpression arm, bool isTrue) => Condition is NullTestExpression test && test.IsNull != isTrue && test.Operand.Equals(arm);

    private static bool IsSimple(TemplateExpression arm) => arm.IsSafe && (arm.IsLiteral && arm is not LiteralExpression { Value: null } || arm.IsPath && !arm.IsNullable || !arm.IsNullable && arm is HelperExpression or ConcatExpression or CallExpression);
}
