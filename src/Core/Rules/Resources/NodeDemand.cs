using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Resources;

/// <summary>
/// What the long-running pods of the set request together. What is not known counts as nothing, so that an excess is certain; so do Jobs,
/// which wait until there is room.
/// </summary>
internal sealed class NodeDemand
{
    public NodeDemand(ManifestSet set) => Workloads = [.. set.Objects
        .Select(static manifest => manifest.Workload)
        .OfType<Workload>()
        .Where(static workload => IsLongRunning(workload) && !VirtualNodes.Attract(workload.Pod))
        .Select(workload => new WorkloadDemand(workload, PodTotals.AtLeast(workload.Pod, "cpu"), PodTotals.AtLeast(workload.Pod, "memory"), FewestPods(workload, set)))];

    public IReadOnlyList<WorkloadDemand> Workloads { get; }

    /// <summary>A Knative Service scales to nothing; a Pod that is not started again ends.</summary>
    private static bool IsLongRunning(Workload workload) => !workload.IsBatch && workload.Object.Group != "serving.knative.dev"
        && (workload.Pod.Spec["restartPolicy"].IsAbsent || workload.Pod.Spec["restartPolicy"].Text == "Always");

    /// <summary>Null for one pod on each node.</summary>
    private static int? FewestPods(Workload workload, ManifestSet set)
    {
        if (workload.Kind == "DaemonSet")
            return IsChoosy(workload.Pod) ? 1 : null;
        if (set.AutoscalerOf(workload) is not { } autoscaler)
            return workload.Replicas ?? 0;
        var fewest = autoscaler.Spec["minReplicas"];
        return fewest.IsAbsent ? 1 : fewest.Integer is { } number and >= 0 and <= int.MaxValue ? (int)number : 0;
    }

    private static bool IsChoosy(Pod pod) => pod.Spec["nodeSelector"].IsPresent || pod.Spec["affinity"]["nodeAffinity"].IsPresent || pod.Spec["affinity"].IsUnknown;
}
