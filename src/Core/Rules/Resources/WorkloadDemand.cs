using Plimsoll.Kubernetes;

namespace Plimsoll.Rules.Resources;

/// <summary>What one workload asks of the nodes.</summary>
/// <param name="Workload">Runs as long as nobody stops it.</param>
/// <param name="Cpu">What one pod requests at least.</param>
/// <param name="Memory">Likewise.</param>
/// <param name="Pods">How many there are at least; null for one on each node.</param>
internal sealed record WorkloadDemand(Workload Workload, Quantity Cpu, Quantity Memory, int? Pods)
{
    public Quantity this[string resource] => resource == "cpu" ? Cpu : Memory;

    public long PodsOn(ClusterNodes nodes) => Pods ?? nodes.Count;
}
