using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6021: a CronJob that does not say how late it may start.</summary>
internal sealed class CronJobDeadline : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6021", "cronjob-deadline", Severity.Info)
    {
        Title = "A CronJob does not say how late a run may start.",
        Why = "Without a deadline, a CronJob that has missed more than a hundred runs, as after a suspension or an outage, starts none of them; with one, only the runs within it are counted.",
    };

    protected override void Check(Workload workload, Report report)
    {
        var deadline = workload.Object.Spec["startingDeadlineSeconds"];
        if (workload.Kind is "CronJob" or "ScheduledJob" && deadline.IsAbsent)
            report.At(deadline, $"{workload.DisplayName} has no startingDeadlineSeconds").Suggest("say how late a run may start");
    }
}
