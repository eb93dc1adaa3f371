using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5015: a budget that does not say what happens to pods that are not ready.</summary>
internal sealed class PdbUnhealthyPolicy : DisruptionBudgetRule
{
    public override RuleInfo Info { get; } = new("PLM5015", "pdb-unhealthy-policy", Severity.Off)
    {
        Title = "A PodDisruptionBudget does not say unhealthyPodEvictionPolicy.",
        Why = "By default a pod that is not ready may be evicted only while the budget is met: an application that is broken anyway blocks the drain of its node. AlwaysAllow lets its pods go.",
    };

    protected override void Check(PodDisruptionBudget budget, Report report)
    {
        var policy = budget.Object.Spec["unhealthyPodEvictionPolicy"];
        if (budget.Object.Version == "v1" && policy.IsAbsent)
            report.At(policy, $"{budget.DisplayName} does not say unhealthyPodEvictionPolicy").Suggest("add unhealthyPodEvictionPolicy: AlwaysAllow");
    }
}
