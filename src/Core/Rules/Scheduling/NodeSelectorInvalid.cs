using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4015: a nodeSelector that is no map of labels.</summary>
internal sealed class NodeSelectorInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4015", "node-selector-invalid", Severity.Error)
    {
        Title = "A nodeSelector has a key or value that no label can have.",
        Why = "A nodeSelector is compared with the labels of nodes. The API server refuses pods that ask for what no label can be.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var problem in SelectorCheck.OfLabels(workload.Pod.Spec["nodeSelector"]))
            report.At(problem.Field, $"the nodeSelector of {workload.DisplayName} has {problem.What}");
    }
}
