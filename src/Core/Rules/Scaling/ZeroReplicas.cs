using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5016: a workload that is written down to run nothing.</summary>
internal sealed class ZeroReplicas : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM5016", "zero-replicas", Severity.Info)
    {
        Title = "A workload is written down with zero replicas.",
        Why = "Scaling to zero is how one switches something off for an hour. Written down it is applied again and again, and a HorizontalPodAutoscaler does not wake what is at zero.",
    };

    protected override void Check(Workload workload, Report report)
    {
        var replicas = workload.Object.Spec["replicas"];
        if (workload.IsReplicated() && replicas.Integer == 0 && !Autoscalers.Of(report.Set).IsScaledByOthers(workload.Object))
            report.At(replicas, $"{workload.DisplayName} has replicas 0 and runs nothing").Suggest("remove the workload, or let it run");
    }
}
