using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Scaling;

/// <summary>A rule about PodDisruptionBudgets.</summary>
internal abstract class DisruptionBudgetRule : Rule
{
    internal sealed override void Visit(ManifestObject manifest, Report report)
    {
        if (PodDisruptionBudget.Of(manifest) is { } budget)
            Check(budget, report);
    }

    protected abstract void Check(PodDisruptionBudget budget, Report report);
}
