namespace Plimsoll.Rules.Scheduling;

/// <summary>The rules about scheduling, by id.</summary>
internal static class SchedulingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
    ];
}
