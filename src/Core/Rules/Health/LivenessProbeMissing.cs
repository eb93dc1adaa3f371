using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6002: a container without a liveness probe.</summary>
internal sealed class LivenessProbeMissing : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6002", "liveness-probe-missing", Severity.Off)
    {
        Title = "A container has no liveness probe.",
        Why = "A process that hangs without ending is restarted by nobody but a liveness probe that fails.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        // A pod that is not restarted gains nothing from a probe that kills it.
        if (workload.IsBatch || workload.Pod.Spec["restartPolicy"].Text == "Never")
            return;
        foreach (var container in workload.Pod.RunningContainers)
        {
            var probe = container.Field["livenessProbe"];
            if (probe.IsAbsent)
                report.At(probe, $"{container.DisplayName} has no liveness probe").Suggest("add a livenessProbe");
        }
    }
}
