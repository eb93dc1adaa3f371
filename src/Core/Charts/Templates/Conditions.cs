namespace Plimsoll.Charts.Templates;

/// <summary>Puts conditions together, the simplest that say the same.</summary>
public static class Conditions
{
    private static readonly LiteralExpression True = LiteralExpression.Of(true);
    private static readonly LiteralExpression False = LiteralExpression.Of(false);

    public static bool IsTrue(TemplateExpression condition) => condition is LiteralExpression { Value: true };

    public static bool IsFalse(TemplateExpression condition) => condition is LiteralExpression { Value: false };

    public static TemplateExpression Not(TemplateExpression condition) => condition switch
    {
        LiteralExpression { Value: bool flag } => flag ? False : True,
        NullTestExpression test => new NullTestExpression(test.Operand, !test.IsNull),
        AnyExpression any => new AnyExpression(any.Operand, !any.IsEmpty),
        CallExpression { Function: "not", Arguments: [var inner] } => inner,
        CallExpression { Function: "eq", Arguments: [var left, var right] } => new CallExpression("ne", TemplateType.Boolean, left, right),
        CallExpression { Function: "ne", Arguments: [var left, var right] } => new CallExpression("eq", TemplateType.Boolean, left, right),
        CallExpression { Function: "lt", Arguments: [var left, var right] } when left.IsInteger && right.IsInteger => new CallExpression("ge", TemplateType.Boolean, left, right),
        CallExpression { Function: "le", Arguments: [var left, var right] } when left.IsInteger && right.IsInteger => new CallExpression("gt", TemplateType.Boolean, left, right),
        CallExpression { Function: "gt", Arguments: [var left, var right] } when left.IsInteger && right.IsInteger => new CallExpression("le", TemplateType.Boolean, left, right),
        CallExpression { Function: "ge", Arguments: [var left, var right] } when left.IsInteger && right.IsInteger => new CallExpression("lt", TemplateType.Boolean, left, right),
        _ => new CallExpression("not", TemplateType.Boolean, condition),
    };

    public static TemplateExpression And(TemplateExpression left, TemplateExpression right) =>
        IsTrue(left) ? right : IsTrue(right) ? left : IsFalse(left) || IsFalse(right) ? False : left.Equals(right) ? left : Combine("and", left, right);

    public static TemplateExpression Or(TemplateExpression left, TemplateExpression right) =>
        IsFalse(left) ? right : IsFalse(right) ? left : IsTrue(left) || IsTrue(right) ? True : left.Equals(right) ? left : OneOf(left, right) ?? Combine("or", left, right);

    /// <summary><c>condition ? whenTrue : whenFalse</c> for conditions.</summary>
    public static TemplateExpression Choose(TemplateExpression condition, TemplateExpression whenTrue, TemplateExpression whenFalse)
    {
        if (whenTrue.Equals(whenFalse))
            return whenTrue;
        if (IsTrue(condition))
            return whenTrue;
        if (IsFalse(condition))
            return whenFalse;
        if (IsTrue(whenTrue))
            return Or(condition, whenFalse);
        if (IsFalse(whenTrue))
            return And(Not(condition), whenFalse);
        if (IsTrue(whenFalse))
            return Or(Not(condition), whenTrue);
        if (IsFalse(whenFalse))
            return And(condition, whenTrue);
        return new CallExpression("or", TemplateType.Boolean, And(condition, whenTrue), And(Not(condition), whenFalse));
    }

    /// <summary><c>x == "a" || x == "b"</c> is <c>has x (list "a" "b")</c>, which takes nil and gives a bool.</summary>
    private static CallExpression? OneOf(TemplateExpression left, TemplateExpression right)
    {
        if (Alternatives(left) is not var (subject, first) || Alternatives(right) is not var (other, second) || !subject.Equals(other) || subject.Type != TemplateType.String)
            return null;
        return new CallExpression("has", TemplateType.Boolean, subject, new CallExpression("list", TemplateType.List, [.. first, .. second]));
    }

    private static (TemplateExpression Subject, IReadOnlyList<TemplateExpression> Literals)? Alternatives(TemplateExpression condition) => condition switch
    {
        CallExpression { Function: "eq", Arguments: [var subject, LiteralExpression { Value: string } literal] } => (subject, [literal]),
        CallExpression { Function: "has", Arguments: [var subject, CallExpression { Function: "list", Arguments: var literals }] } => (subject, literals),
        _ => null,
    };

    private static CallExpression Combine(string function, TemplateExpression left, TemplateExpression right) => new(
        function, TemplateType.Boolean, [.. Flat(function, left), .. Flat(function, right)]);

    private static IEnumerable<TemplateExpression> Flat(string function, TemplateExpression condition) =>
        condition is CallExpression call && call.Function == function ? call.Arguments : [condition];
}
