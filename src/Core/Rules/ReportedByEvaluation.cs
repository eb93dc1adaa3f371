namespace Plimsoll.Rules;

/// <summary>
/// A rule that evaluation reports while it turns C# into objects, or that speaks of configuration: in a manifest set there is nothing
/// to look for. It stands in the catalogue for its facts.
/// </summary>
internal sealed class ReportedByEvaluation(RuleInfo info) : Rule
{
    public override RuleInfo Info { get; } = info;
}
