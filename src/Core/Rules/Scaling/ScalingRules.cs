namespace Plimsoll.Rules.Scaling;

/// <summary>The rules about scaling and disruption, by id.</summary>
internal static class ScalingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new HpaTargetMissing(),
        new HpaTargetNotScalable(),
        new HpaTargetWithoutRequests(),
        new HpaOnMemory(),
        new HpaBounds(),
        new HpaAndReplicas(),
        new HpaMinReplicas(),
        new HpaOvercommits(),
        new HpaAndVpa(),
        new MinReplicas(),
        new PdbMissing(),
        new PdbBlocksEviction(),
        new PdbSelectsNothing(),
        new PdbWithoutPolicy(),
        new PdbUnhealthyPolicy(),
        new ZeroReplicas(),
        new CriticalMinReplicas(),
        new HpaMetricInvalid(),
        new HpaBehaviorInvalid(),
        new HpaTargetInvalid(),
        new PdbInvalid(),
    ];
}
