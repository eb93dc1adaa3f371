namespace Plimsoll.Kubernetes;

/// <summary>Which workloads run as many pods as they are told, for as long as they are there.</summary>
internal static class ReplicatedWorkloads
{
    /// <summary>Not a single pod, a pod for each node, or a job; nor Knative's, which run pods for requests.</summary>
    public static bool IsReplicated(this Workload workload) =>
        !workload.IsBatch && workload.Kind is not ("Pod" or "PodTemplate" or "DaemonSet") && workload.Object.Group != "serving.knative.dev";
}
