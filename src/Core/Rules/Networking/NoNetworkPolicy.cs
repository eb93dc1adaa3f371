using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2024: pods whose traffic no NetworkPolicy restricts.</summary>
internal sealed class NoNetworkPolicy : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM2024", "no-network-policy", Severity.Off)
    {
        Title = "No NetworkPolicy selects a pod template.",
        Why = "Without a policy every pod of the cluster may talk to every other: who gets into one gets to all.",
    };

    protected override void Check(Workload workload, Report report)
    {
        // Policies do not hold for pods on the host's network.
        if (!workload.Object.IsNamespaceKnown || report.Set.HasUnknown("NetworkPolicy") || workload.Pod.Spec["hostNetwork"] is { IsPresent: true, Boolean: not false })
            return;
        var policies = report.Set.Index(static set => new NetworkPolicies(set));
        if (policies.HasOthers(workload.Namespace))
            return;
        var missing = (policies.HoldsIngress(workload), policies.HoldsEgress(workload)) switch
        {
            (true, true) => null,
            (true, false) => "egress",
            (false, true) => "ingress",
            _ => "ingress or egress",
        };
        if (missing is not null)
            report.At(workload.Object.Root, $"no NetworkPolicy of namespace \"{workload.Namespace}\" restricts the {missing} of the pods of {workload.DisplayName}").Also(workload.Pod.Labels, "the pods' labels");
    }
}
