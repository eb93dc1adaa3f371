using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2008: traffic that stays on its node, for pods that may lie unevenly on nodes.</summary>
internal sealed class LocalPolicyUneven : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM2008", "local-policy-uneven", Severity.Info)
    {
        Title = "A Service with external traffic policy Local selects pods that nothing spreads over nodes.",
        Why = "With Local the balancer spreads over nodes, not pods: of three pods on two nodes, one gets half of the traffic and the others a quarter each.",
        FromNotes = true,
    };

    protected override void Check(Service service, Report report)
    {
        var policy = service.Object.Spec["externalTrafficPolicy"];
        if (policy.Text != "Local" || service.Type.Text is not ("LoadBalancer" or "NodePort") || !service.HasSelector || !service.Object.IsNamespaceKnown)
            return;
        foreach (var workload in report.Set.PodsSelectedBy(service.Selector, service.Namespace).Certain.OrderBy(static workload => workload.DisplayName, StringComparer.Ordinal))
        {
            if (!HasSeveral(workload, report.Set) || SpreadOverNodes.Of(workload.Pod) != Truth.No)
                continue;
            report.At(policy, $"{service.DisplayName} has external traffic policy Local, and nothing spreads the pods of {workload.DisplayName} over nodes: some get more traffic than others")
                .Also(workload.Pod.Spec, $"the pods of {workload.DisplayName}")
                .Suggest("spread them over kubernetes.io/hostname with topologySpreadConstraints or podAntiAffinity");
        }
    }

    private static bool HasSeveral(Workload workload, ManifestSet set) =>
        workload.Kind is not ("DaemonSet" or "Pod") && (workload.Replicas > 1 || set.AutoscalerOf(workload)?.Spec["maxReplicas"].Integer > 1);
}
