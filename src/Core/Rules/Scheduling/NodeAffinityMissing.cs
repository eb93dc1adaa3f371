using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4012: a pod that does not say on which nodes it belongs.</summary>
internal sealed class NodeAffinityMissing : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4012", "node-affinity-missing", Severity.Off)
    {
        Title = "A workload has no node affinity.",
        Why = "In a cluster with nodes of several kinds, a pod that says nothing lands on any of them: on the dearest, or on those that another team pays for.",
    };

    protected override void Check(Workload workload, Report report)
    {
        var spec = workload.Pod.Spec;
        // A nodeSelector is PLM4003's.
        if (spec.At("affinity", "nodeAffinity").IsAbsent && spec["nodeSelector"].IsAbsent && spec["nodeName"].IsAbsent)
            report.At(spec["affinity"]["nodeAffinity"], $"{workload.DisplayName} has no node affinity").Suggest("add affinity.nodeAffinity");
    }
}
