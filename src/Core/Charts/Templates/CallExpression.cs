namespace Plimsoll.Charts.Templates;

/// <summary>A call of a function of Go, Sprig or Helm.</summary>
public sealed class CallExpression : TemplateExpression
{
    private readonly TemplateType _type;

    public CallExpression(string function, TemplateType type, params TemplateExpression[] arguments)
    {
        Function = function;
        _type = type;
        Arguments = arguments;
    }

    public string Function { get; }

    public IReadOnlyList<TemplateExpression> Arguments { get; }

    public override TemplateType Type => _type;

    /// <summary>Whether the last argument is written in front, before a <c>|</c>.</summary>
    public bool IsPiped { get; init; }

    /// <summary>Which arguments the function converts itself, so that numbers of the values need no conversion.</summary>
    public bool ConvertsArguments { get; init; }

    /// <summary>What an integer result may be; null for all of its type.</summary>
    public IntegerRange? ResultRange { get; init; }

    /// <summary>Whether the call may fail for some arguments: <c>index</c>.</summary>
    public bool MayFail { get; init; }

    /// <summary>Whether the result is never empty.</summary>
    public bool IsNeverEmpty { get; init; }

    /// <summary>Whether the result is a number as values have it.</summary>
    public bool IsRaw { get; init; }

    public override bool IsRawNumber => IsRaw && IsInteger;

    public override bool ExcludesEmpty => IsNeverEmpty;

    public override bool HasItems => IsNeverEmpty && Type is TemplateType.List or TemplateType.Map;

    public override IntegerRange Range => ResultRange ?? base.Range;

    /// <summary>Whether the result may be null: <c>index</c> of a key that is not there.</summary>
    public bool MayBeNull { get; init; }

    public override bool IsNullable => MayBeNull;

    public override TemplateExpression AsNonNull() => MayBeNull ? new CallExpression(Function, _type, [.. Arguments])
    {
        IsPiped = IsPiped,
        ConvertsArguments = ConvertsArguments,
        ResultRange = ResultRange,
        MayFail = MayFail,
        IsNeverEmpty = IsNeverEmpty,
        IsRaw = IsRaw,
    }
    : this;

    public override bool IsSafe => !MayFail && Arguments.All(static argument => argument.IsSafe);

    public override IEnumerable<TemplateExpression> Operands => Arguments;

    protected internal override string PrintHere(TemplateScope scope)
    {
        var arguments = Arguments.Select(argument => ConvertsArguments ? argument.PrintArgument(scope) : argument.PrintTypedArgument(scope)).ToList();
        if (!IsPiped)
            return arguments.Count == 0 ? Function : $"{Function} {string.Join(" ", arguments)}";
        var last = Arguments[Arguments.Count - 1];
        arguments.RemoveAt(arguments.Count - 1);
        return $"{(ConvertsArguments ? last.Print(scope) : last.PrintTyped(scope))} | {string.Join(" ", arguments.Prepend(Function))}";
    }

    public override string PrintCondition(TemplateScope scope) => Function is "and" or "or" or "not" && scope.NameOf(this) is null
        ? $"{Function} {string.Join(" ", Arguments.Select(argument => argument.PrintConditionArgument(scope)))}"
        : base.PrintCondition(scope);
}
