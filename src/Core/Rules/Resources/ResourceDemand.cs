using Plimsoll.Kubernetes;

namespace Plimsoll.Rules.Resources;

/// <summary>What all pods request of one resource.</summary>
/// <param name="Total">Of those whose request is known.</param>
/// <param name="Largest">The workloads that request anything, the one that takes most first.</param>
/// <param name="Crowd">
/// Pods of a size for which there are too few places although there is enough in all: five pods of 5 cores on four nodes of 8. Null when there are none.
/// </param>
internal sealed record ResourceDemand(Quantity Total, IReadOnlyList<WorkloadDemand> Largest, (Quantity Each, long Pods, long Room)? Crowd)
{
    public static ResourceDemand Compute(NodeDemand demand, string resource, ClusterNodes nodes)
    {
        var known = demand.Workloads.Where(workload => workload[resource] .IsPositive && workload.PodsOn(nodes) > 0).ToList();
        var total = known.Aggregate(Quantity.Zero, (sum, workload) => sum + (workload[resource] * workload.PodsOn(nodes)));
        var largest = known
            .OrderByDescending(workload => workload[resource] * workload.PodsOn(nodes))
            .ThenBy(static workload => workload.Workload.Namespace, StringComparer.Ordinal)
            .ThenBy(static workload => workload.Workload.Name, StringComparer.Ordinal)
            .ThenBy(static workload => workload.Workload.Kind, StringComparer.Ordinal)
            .ToList();
        return new ResourceDemand(total, largest, FindCrowd(known, resource, nodes));
    }

    private static (Quantity Each, long Pods, long Room)? FindCrowd(List<WorkloadDemand> known, string resource, ClusterNodes nodes)
    {
        var pods = 0L;
        foreach (var size in known.GroupBy(workload => workload[resource]).OrderByDescending(static size => size.Key))
        {
            pods += size.Sum(workload => workload.PodsOn(nodes));
            var room = nodes.Shapes.Sum(shape => shape.Count * Places(shape[resource], size.Key));
            if (pods > room)
                return (size.Key, pods, room);
        }

        return null;
    }

    // Held well below what a sum over all nodes could overflow with.
    private static long Places(Quantity node, Quantity pod) => (long)Math.Min(Math.Floor(node.DivideBy(pod) ?? 0), 1_000_000);
}
