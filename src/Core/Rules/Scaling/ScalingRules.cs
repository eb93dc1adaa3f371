namespace Plimsoll.Rules.Scaling;

/// <summary>The rules about scaling and disruption, by id.</summary>
internal static class ScalingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
    ];
}
