using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4003: a nodeSelector where node affinity says more.</summary>
internal sealed class NodeSelectorOnly : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4003", "node-selector-only", Severity.Off)
    {
        Title = "A pod chooses its nodes by nodeSelector only.",
        Why = "A nodeSelector knows nothing but equality, and a pod that finds no such node stays pending. Node affinity also has lists of values, exclusion, and preferences with weights.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var selector = workload.Pod.Spec["nodeSelector"];
        var affinity = workload.Pod.Spec["affinity"];
        // Of system and architecture, affinity says no more.
        if (selector.Entries.Any(static label => label.Key is not ("kubernetes.io/os" or "kubernetes.io/arch" or "beta.kubernetes.io/os" or "beta.kubernetes.io/arch")) && affinity["nodeAffinity"].IsAbsent)
            report.At(selector, $"{workload.DisplayName} chooses its nodes by nodeSelector, without node affinity").Suggest("use affinity.nodeAffinity");
    }
}
