namespace Plimsoll.Rules.Health;

/// <summary>The rules about health, images and lifecycle, by id.</summary>
internal static class HealthRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ReadinessProbeMissing(),
        new MismatchedSelector(),
    ];
}
