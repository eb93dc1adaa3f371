namespace Plimsoll.Rules;

/// <summary>What a run found, in the order of <see cref="FindingOrder"/>, and how many values it could not judge.</summary>
public sealed record RuleResult(IReadOnlyList<Finding> Findings, int NotJudged)
{
    /// <summary>How many findings a comment or an annotation held back.</summary>
    public int Suppressed { get; init; }
}
