using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4009: a workload that runs for long, on virtual nodes.</summary>
internal sealed class VirtualNodeForLongRunning : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4009", "virtual-node-for-long-running", Severity.Warn)
    {
        Title = "A long-running workload targets virtual nodes.",
        Why = "Elastic container instances are paid for by the second: right for bursts, batch jobs and CI, and the dearest way to run what never stops. That belongs on nodes of one's own.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.IsBatch || workload.Kind == "DaemonSet" || workload.Pod.Spec["restartPolicy"].Text is "Never" or "OnFailure")
            return;
        if (VirtualNodeTarget.Of(workload) is not { } target)
            return;
        var finding = report.At(target.Field, $"{workload.DisplayName} runs for long and targets virtual nodes by {target.Name}: keep these for bursts and jobs");
        if (target.Elsewhere is { } elsewhere)
            finding.Also(elsewhere, "what sends it there");
    }
}
