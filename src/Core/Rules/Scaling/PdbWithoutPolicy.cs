using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5014: a budget that says neither or both of what it can say.</summary>
internal sealed class PdbWithoutPolicy : DisruptionBudgetRule
{
    public override RuleInfo Info { get; } = new("PLM5014", "pdb-without-policy", Severity.Error)
    {
        Title = "A PodDisruptionBudget says neither or both of minAvailable and maxUnavailable.",
        Why = "A budget is one number: how many pods must stay, or how many may go. With both the API server refuses it; with neither it takes it, and then evicts no pod at all.",
        IsRefused = true,
    };

    protected override void Check(PodDisruptionBudget budget, Report report)
    {
        var (min, max) = (budget.MinAvailable, budget.MaxUnavailable);
        if (min.IsAbsent && max.IsAbsent)
            report.At(budget.Object.Spec, $"{budget.DisplayName} says neither minAvailable nor maxUnavailable, and so allows no eviction").Suggest("add maxUnavailable: 1");
        else if (min.IsPresent && max.IsPresent && !budget.Object.Spec.IsUnknown && !IsOpen(budget))
            report.At(budget.Object.Spec, $"{budget.DisplayName} says both minAvailable and maxUnavailable: only one may be set").Also(min, "minAvailable").Also(max, "maxUnavailable");
    }

    /// <summary>Of entries that are not known, every one may be there.</summary>
    private static bool IsOpen(PodDisruptionBudget budget) => budget.MinAvailable.Node is Model.UnknownNode || budget.MaxUnavailable.Node is Model.UnknownNode;
}
