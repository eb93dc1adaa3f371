using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5013: a budget that selects no pods, or pods that another one selects already.</summary>
internal sealed class PdbSelectsNothing : DisruptionBudgetRule
{
    public override RuleInfo Info { get; } = new("PLM5013", "pdb-selects-nothing", Severity.Warn)
    {
        Title = "A PodDisruptionBudget selects no pods, or pods that another budget selects too.",
        Why = "A budget that matches no pod protects nothing, and nothing says so. Of a pod with two budgets, the API server refuses every eviction.",
    };

    protected override void Check(PodDisruptionBudget budget, Report report)
    {
        if (budget.SelectorField.IsUnknown || budget.Object.Spec.IsUnknown || !budget.Object.IsNamespaceKnown)
            return;
        if (budget.SelectsNothing)
        {
            report.At(budget.SelectorField, budget.SelectorField.IsAbsent
                ? $"{budget.DisplayName} has no selector, and so protects no pods"
                : $"{budget.DisplayName} has an empty selector, which selects nothing before policy/v1");
            return;
        }

        var selected = budget.SelectedIn(report.Set);
        if (selected.None)
        {
            if (!report.Set.HasUnknownWorkloads && budget.SelectedIn(report.Set.Run).None && !PodsOfOthers.MayMatch(budget.Selector, budget.Namespace, report.Set))
            {
                report.At(budget.SelectorField, budget.Selector.IsEmpty
                    ? $"{budget.DisplayName} selects all pods of namespace \"{budget.Namespace}\", where there are none"
                    : $"{budget.DisplayName} selects {budget.Selector}, which matches no pods in namespace \"{budget.Namespace}\"");
            }

            return;
        }

        foreach (var workload in selected.Certain.OrderBy(static workload => workload.DisplayName, StringComparer.Ordinal))
        {
            if (DisruptionBudgets.Of(report.Set).Of(workload) is [var first, ..] && first.Object != budget.Object)
            {
                report.At(budget.SelectorField, $"{budget.DisplayName} selects the pods of {workload.DisplayName}, which {first.DisplayName} selects already: they cannot be evicted")
                    .Also(first.SelectorField, "the other budget");
                return;
            }
        }
    }
}
