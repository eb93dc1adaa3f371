using Plimsoll.Kubernetes;

namespace Plimsoll.Rules.Resources;

/// <summary>Nodes without a size, on which every pod gets a machine of its own.</summary>
internal static class VirtualNodes
{
    /// <summary>Whether a pod is meant for such a node.</summary>
    public static bool Attract(Pod pod) => VirtualNodeTarget.Of(pod.Workload) is not null || pod.Annotations["k8s.aliyun.com/eci-use-specs"].IsPresent;
}
