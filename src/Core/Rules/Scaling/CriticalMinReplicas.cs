using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5017: a critical workload with too few replicas.</summary>
internal sealed class CriticalMinReplicas : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM5017", "critical-min-replicas", Severity.Info)
    {
        Title = "A critical workload has fewer replicas than are enough.",
        Why = "What is critical must outlive the loss of a node. A single replica does not: it is gone until it has been started elsewhere.",
        Settings = [ScalingSettings.MinReplicas, Criticality.Workloads, Criticality.PriorityClasses],
    };

    /// <summary>Whether it says of the workload what PLM5010 would say.</summary>
    internal static bool SpeaksFor(Workload workload, Report report) => Criticality.Of(workload, report.Settings) is not null && report.IsOn(Instance.Info);

    private static CriticalMinReplicas Instance { get; } = new();

    protected override void Check(Workload workload, Report report)
    {
        if (MinReplicas.TooFew(workload, report) is not { } replicas || Criticality.Of(workload, report.Settings) is not { } reason)
            return;
        if (Autoscalers.Of(report.Set).Of(workload.Object).FirstOrDefault() is { } autoscaler)
        {
            report.At(workload.Object.Spec, $"{workload.DisplayName} is critical ({reason}) and may be scaled down to {replicas} by {autoscaler.DisplayName}: at least {MinReplicas.Wanted(report)} are wanted")
                .Also(autoscaler.MinReplicasField, "its minimum");
        }
        else
        {
            report.At(workload.Object.Spec["replicas"], $"{workload.DisplayName} is critical ({reason}) and has {replicas}: at least {MinReplicas.Wanted(report)} are wanted")
                .Suggest($"replicas: {MinReplicas.Wanted(report)}");
        }
    }
}
