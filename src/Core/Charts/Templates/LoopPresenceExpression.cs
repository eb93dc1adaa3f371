namespace Plimsoll.Charts.Templates;

/// <summary>Whether a loop whose body leaves out some items yields anything: it is asked by running it.</summary>
internal sealed class LoopPresenceExpression(TemplateLoop loop, TemplateExpression body) : TemplateExpression
{
    public TemplateLoop Loop { get; } = loop;

    public TemplateExpression Body { get; } = body;

    public override TemplateType Type => TemplateType.Boolean;

    public override IEnumerable<TemplateExpression> Operands => [Loop.Source, Body];

    protected internal override string PrintHere(TemplateScope scope) => $"any {Loop.Source.PrintArgument(scope)} {Body.PrintArgument(scope)}";
}
