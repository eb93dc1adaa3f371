namespace Plimsoll.Charts.Templates;

/// <summary>A call of a method of one of Helm's objects: <c>.Capabilities.APIVersions.Has "apps/v1"</c>.</summary>
public sealed class MethodExpression(MemberExpression target, string method, TemplateType type, params TemplateExpression[] arguments) : TemplateExpression
{
    public override TemplateType Type { get; } = type;

    public override IEnumerable<TemplateExpression> Operands => [target, .. arguments];

    protected internal override string PrintHere(TemplateScope scope) =>
        $"{target.PrintArgument(scope)}.{method} {string.Join(" ", arguments.Select(argument => argument.PrintTypedArgument(scope)))}";
}
