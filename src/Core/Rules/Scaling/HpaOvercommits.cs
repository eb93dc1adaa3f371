using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5008: autoscalers that together may ask for more than the nodes have.</summary>
internal sealed class HpaOvercommits : AutoscalerRule
{
    private const int ShownAutoscalers = 3;

    public override RuleInfo Info { get; } = new("PLM5008", "hpa-overcommits", Severity.Info)
    {
        Title = "At their maximum, HorizontalPodAutoscalers ask for more than the nodes of the cluster have.",
        Why = "An autoscaler computes replicas and asks nobody whether there is room. At the peak, when all scale up at once, the last replicas stay Pending: the very ones that the peak would need.",
        FromNotes = true,
        Settings = [ClusterNodes.Nodes, ClusterNodes.Reserved],
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        if (ClusterNodes.Of(report.Settings) is not { } nodes)
            return;
        foreach (var resource in new[] { "cpu", "memory" })
        {
            var peak = PeakDemands.Of(report.Set).Of(resource, nodes);
            var total = nodes.Total(resource);
            // What does not fit at the minimum either is PLM1019's. Said once, at the one that takes most.
            if (peak.Most <= total || peak.Least > total || peak.Scaled.Count == 0 || peak.Scaled[0].Autoscaler.Object != autoscaler.Object)
                continue;
            var (_, workload, use) = peak.Scaled[0];
            var finding = report.At(autoscaler.MaxReplicasField, $"at their maximum, all pods request {Show(resource, peak.Most)}, but the nodes have {Show(resource, total)} for pods; "
                + $"{autoscaler.DisplayName} takes most, {autoscaler.MaxReplicas?.ToString(CultureInfo.InvariantCulture)} replicas of {workload.DisplayName} with {Show(resource, use)}");
            foreach (var other in peak.Scaled.Skip(1).Take(ShownAutoscalers - 1))
                finding.Also(other.Autoscaler.MaxReplicasField, $"{other.Autoscaler.DisplayName} takes {Show(resource, other.Use)}");
        }
    }

    private static string Show(string resource, Quantity value) => resource == "cpu" ? $"{value.ToCpuString()} CPU" : $"{value.ToBinaryString()} memory";
}
