using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6021: a CronJob that does not say how late it may start.</summary>
internal sealed class CronJobDeadline : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6021", "cronjob-deadline", Severity.Info)
    {
        Title = "A CronJob does not say how late a run may start.",
        Why = "Without a deadline, a run that was missed starts however late: when an outage or a suspension ends, in the middle of the day what was meant for the night.",
    };

    protected override void Check(Workload workload, Report report)
    {
        var deadline = workload.Object.Spec["startingDeadlineSeconds"];
        if (workload.Kind is "CronJob" or "ScheduledJob" && deadline.IsAbsent)
            report.At(deadline, $"{workload.DisplayName} has no startingDeadlineSeconds").Suggest("say how late a run may start");
    }
}
