using System.Collections.Concurrent;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Rules.Resources;

namespace Plimsoll.Rules.Scaling;

/// <summary>What all pods of the set request when every autoscaler has scaled up to its maximum, computed once for each set of nodes.</summary>
internal sealed class PeakDemands
{
    private readonly List<(WorkloadDemand Demand, HorizontalPodAutoscaler? Autoscaler)> _workloads;
    private readonly ConcurrentDictionary<(string Resource, string Nodes), PeakDemand> _byNodes = new();

    private PeakDemands(ManifestSet set)
    {
        var autoscalers = Autoscalers.Of(set);
        _workloads = [.. new NodeDemand(set).Workloads.Select(demand => (demand, autoscalers.Of(demand.Workload.Object).FirstOrDefault()))];
    }

    public static PeakDemands Of(ManifestSet set) => set.Index(static set => new PeakDemands(set));

    public PeakDemand Of(string resource, ClusterNodes nodes) => _byNodes.GetOrAdd((resource, string.Join(",", nodes.Shapes)), _ => Compute(resource, nodes));

    private PeakDemand Compute(string resource, ClusterNodes nodes)
    {
        var (least, most) = (Quantity.Zero, Quantity.Zero);
        var scaled = new List<(HorizontalPodAutoscaler Autoscaler, Workload Workload, Quantity Use)>();
        foreach (var (demand, autoscaler) in _workloads)
        {
            var always = demand[resource] * demand.PodsOn(nodes);
            var peak = autoscaler?.MaxReplicas is { } replicas && replicas > demand.PodsOn(nodes) ? demand[resource] * replicas : always;
            least += always;
            most += peak;
            if (autoscaler is not null && peak > always)
                scaled.Add((autoscaler, demand.Workload, peak));
        }

        return new PeakDemand(least, most, [.. scaled
            .OrderByDescending(static item => item.Use)
            .ThenBy(static item => item.Autoscaler.Namespace, StringComparer.Ordinal)
            .ThenBy(static item => item.Autoscaler.Object.Name, StringComparer.Ordinal)]);
    }
}
