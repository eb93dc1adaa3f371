namespace Plimsoll.Charts.Templates;

/// <summary>A call of a helper that yields a scalar.</summary>
/// <param name="helper">The helper.</param>
/// <param name="arguments">One for each of its parameters.</param>
/// <param name="result">The same written out, with the arguments in the places of the parameters.</param>
public sealed class HelperExpression(TemplateHelper helper, IReadOnlyList<TemplateExpression> arguments, TemplateExpression result) : TemplateExpression
{
    public TemplateHelper Helper { get; } = helper;

    public IReadOnlyList<TemplateExpression> Arguments { get; } = arguments;

    public TemplateExpression Result { get; } = result;

    public override TemplateType Type => Result.Type;

    public override bool IsNullable => Result.IsNullable;

    public override bool ExcludesEmpty => Result.ExcludesEmpty;

    public override bool HasItems => Result.HasItems;

    public override IntegerRange Range => Result.Range;

    public override bool IsSafe => Result.IsSafe;

    public override bool IsInline => Result.IsInline && base.IsInline;

    public override IEnumerable<TemplateExpression> Operands => Arguments;

    /// <summary>The call.</summary>
    /// <param name="helper">The helper.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="scope">Where it stands.</param>
    public static string PrintCall(TemplateHelper helper, IReadOnlyList<TemplateExpression> arguments, TemplateScope scope)
    {
        var list = arguments.Select(argument => argument.PrintArgument(scope)).ToList();
        if (helper.TakesRoot || list.Count == 0)
            list.Insert(0, scope.Root);
        var dot = list.Count == 1 ? list[0] : $"(list {string.Join(" ", list)})";
        return $"include {GoString.Quote(helper.Name)} {dot}";
    }

    protected internal override bool IsAtomIn(TemplateScope scope) => !IsShared(scope) && Result.IsAtomIn(scope);

    protected internal override bool IsRawNumberIn(TemplateScope scope) => !IsShared(scope) && Result.IsRawNumberIn(scope);

    protected internal override string PrintHere(TemplateScope scope)
    {
        if (ReferenceEquals(scope, TemplateScope.Canonical))
            return PrintCall(Helper, Arguments, scope);
        if (!IsShared(scope))
            return Result.Print(scope);
        var call = PrintCall(Helper, Arguments, scope);
        // An include is text.
        return Type switch
        {
            TemplateType.Integer => call + " | int",
            TemplateType.LongInteger => call + " | int64",
            TemplateType.Number => call + " | float64",
            TemplateType.Boolean => $"eq ({call}) \"true\"",
            _ => call,
        };
    }

    public override string PrintCondition(TemplateScope scope) => IsShared(scope) || scope.NameOf(this) is not null ? base.PrintCondition(scope) : Result.PrintCondition(scope);

    private bool IsShared(TemplateScope scope) => scope.IsShared(Helper);
}
