using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5011: several replicas that no budget protects.</summary>
internal sealed class PdbMissing : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM5011", "pdb-missing", Severity.Info)
    {
        Title = "A workload with several replicas has no PodDisruptionBudget.",
        Why = "Draining nodes evicts their pods all at once. A budget makes the drain wait, so that never more replicas are missing than the service can do without.",
    };

    protected override void Check(Workload workload, Report report)
    {
        if (!workload.IsReplicated() || Autoscalers.Of(report.Set).LeastReplicas(workload) is not { } replicas || replicas < 2
            || DisruptionBudgets.Of(report.Set).Protect(workload) != Truth.No || !workload.Object.IsNamespaceKnown || workload.Pod.Labels.IsUnknown)
            return;
        report.At(workload.Object.Spec["replicas"], $"{workload.DisplayName} runs at least {replicas.ToString(CultureInfo.InvariantCulture)} replicas and no PodDisruptionBudget selects them").Suggest("add a PodDisruptionBudget");
    }
}
