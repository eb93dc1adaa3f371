using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5012: a budget that lets no pod go.</summary>
internal sealed class PdbBlocksEviction : DisruptionBudgetRule
{
    public override RuleInfo Info { get; } = new("PLM5012", "pdb-blocks-eviction", Severity.Warn)
    {
        Title = "A PodDisruptionBudget allows no eviction.",
        Why = "A budget that can spare no pod stops every drain: node upgrades hang until somebody deletes the budget by hand, and then nothing protects the pods.",
    };

    protected override void Check(PodDisruptionBudget budget, Report report)
    {
        var (min, max) = (budget.MinAvailable, budget.MaxUnavailable);
        if (IntOrPercent.Read(max) is { Number: 0 } none)
        {
            report.At(max, $"{budget.DisplayName} has maxUnavailable {none} and allows no eviction").Suggest("maxUnavailable: 1");
        }
        else if (IntOrPercent.Read(min) is { } available)
        {
            if (available is { IsPercent: true, Number: >= 100 })
                report.At(min, $"{budget.DisplayName} has minAvailable {available} and allows no eviction").Suggest("maxUnavailable: 1");
            else if (available.Number > 0)
                CheckAgainstReplicas(budget, available, report);
        }
    }

    private static void CheckAgainstReplicas(PodDisruptionBudget budget, IntOrPercent available, Report report)
    {
        var selected = budget.SelectedIn(report.Set);
        if (selected.Certain.Count == 0 || selected.Possible.Count > 0 || report.Set.HasUnknownWorkloads)
            return;
        var total = 0L;
        foreach (var workload in selected.Certain)
        {
            // A DaemonSet's pods depend on the nodes, and a job's are not always there.
            if (workload.IsBatch || Autoscalers.Of(report.Set).LeastReplicas(workload) is not { } replicas)
                return;
            total += replicas;
        }

        if (total is 0 or > int.MaxValue || available.Of((int)total) < total)
            return;
        var workloads = selected.Certain.OrderBy(static workload => workload.DisplayName, StringComparer.Ordinal).ToList();
        var first = workloads[0];
        var whose = selected.Certain.Count == 1 ? first.DisplayName : $"{first.DisplayName} and others";
        var finding = report.At(budget.MinAvailable, $"{budget.DisplayName} has minAvailable {available}, but {whose} {(selected.Certain.Count == 1 ? "has" : "have")} {Pods(total)}{(IsScaled(selected, report) ? " when scaled down" : "")}: it allows no eviction")
            .Suggest("maxUnavailable: 1");
        foreach (var workload in workloads.Take(3))
            finding.Also(workload.Object.Spec["replicas"], $"the replicas of {workload.DisplayName}");
    }

    private static bool IsScaled(SelectedPods selected, Report report) => selected.Certain.Any(workload => Autoscalers.Of(report.Set).Of(workload.Object).Any());

    private static string Pods(long count) => count == 1 ? "1 pod" : $"{count.ToString(CultureInfo.InvariantCulture)} pods";
}
