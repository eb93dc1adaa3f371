namespace Plimsoll.Rules.Scheduling;

/// <summary>The rules about scheduling, by id.</summary>
internal static class SchedulingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new TolerationInvalid(),
        new ToleratesEverything(),
        new NodeSelectorOnly(),
        new DeprecatedNodeLabel(),
        new AffinityInvalid(),
        new AntiAffinityMissesItself(),
        new NoSpreading(),
        new TopologySpreadInvalid(),
        new VirtualNodeForLongRunning(),
        new CriticalWithoutPriority(),
        new PriorityClassAccepted(),
        new NodeAffinityMissing(),
        new DefaultNamespace(),
        new SpreadMissing(),
        new NodeSelectorInvalid(),
        new PriorityClassInvalid(),
        new SchedulingFieldInvalid(),
    ];
}
