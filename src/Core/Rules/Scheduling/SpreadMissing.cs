using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4014: a workload without topology spread constraints.</summary>
internal sealed class SpreadMissing : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4014", "spread-missing", Severity.Off)
    {
        Title = "A workload has no topology spread constraints.",
        Why = "Only topology spread constraints keep pods evenly over nodes and zones however many there are; anti-affinity knows one per domain, or none.",
    };

    protected override void Check(Workload workload, Report report)
    {
        var constraints = workload.Pod.Spec["topologySpreadConstraints"];
        if (workload.IsReplicated() && (constraints.IsAbsent || constraints.Node is Model.SequenceNode { Items.Count: 0 }))
            report.At(constraints, $"{workload.DisplayName} has no topologySpreadConstraints").Suggest("add topologySpreadConstraints");
    }
}
