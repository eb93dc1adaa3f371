namespace Plimsoll.Charts.Templates;

/// <summary>A field of a map: <c>.Values.image.tag</c>.</summary>
public sealed class MemberExpression(TemplateExpression target, string name, ValueFacts facts) : TemplateExpression
{
    public TemplateExpression Target { get; } = target;

    public string Name { get; } = name;

    public ValueFacts Facts { get; } = facts;

    public override TemplateType Type => Facts.Type;

    public override bool IsNullable => Facts.IsNullable;

    public override bool ExcludesEmpty => Facts.ExcludesEmpty;

    public override bool HasItems => Facts.ExcludesEmpty && Type is TemplateType.List or TemplateType.Map;

    public override IntegerRange Range => Facts.Range ?? base.Range;

    public override bool IsRawNumber => IsInteger;

    public override bool IsAtom => IsIdentifier && Target.IsAtom;

    public override IEnumerable<TemplateExpression> Operands => [Target];

    public override TemplateExpression AsNonNull() => IsNullable ? new MemberExpression(Target, Name, Facts with { IsNullable = false }) : this;

    protected internal override bool IsAtomIn(TemplateScope scope) => IsIdentifier && (scope.NameOf(Target) is not null || Target.IsAtomIn(scope));

    private bool IsIdentifier => Name.Length > 0 && !char.IsDigit(Name[0]) && Name.All(static c => c == '_' || c < 128 && char.IsLetterOrDigit(c));

    protected internal override string PrintHere(TemplateScope scope)
    {
        var printed = Target.PrintArgument(scope);
        return !IsIdentifier ? $"index {printed} {GoString.Quote(Name)}" : printed == "." ? $".{Name}" : $"{printed}.{Name}";
    }
}
