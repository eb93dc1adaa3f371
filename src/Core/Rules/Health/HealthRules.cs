namespace Plimsoll.Rules.Health;

/// <summary>The rules about health, images and lifecycle, by id.</summary>
internal static class HealthRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ReadinessProbeMissing(),
        new LivenessProbeMissing(),
        new ProbesIdentical(),
        new ProbePortMissing(),
        new JavaStartupProbeMissing(),
        new ProbeInvalid(),
        new ImageTagMutable(),
        new ImagePullPolicy(),
        new ImageRegistry(),
        new ImageInvalid(),
        new UpdateStrategy(),
        new CronJobDeadline(),
        new JobRestartPolicy(),
        new JobTtl(),
        new CronScheduleInvalid(),
        new DuplicateEnv(),
        new EnvOrder(),
        new NakedPod(),
        new PreStopMissing(),
        new MismatchedSelector(),
        new RevisionHistory(),
        new RolloutStrategyInvalid(),
        new ContainerInvalid(),
        new LifecycleHookInvalid(),
        new EnvInvalid(),
        new JobInvalid(),
        new WorkloadFieldInvalid(),
    ];
}
