using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Resources;

/// <summary>Nodes without a size, on which every pod gets a machine of its own.</summary>
internal static class VirtualNodes
{
    /// <summary>Whether a pod is meant for such a node.</summary>
    public static bool Attract(Pod pod) =>
        pod.Spec["nodeSelector"]["type"].Text == "virtual-kubelet"
        || IsEci(pod.Labels) || IsEci(pod.Annotations) || pod.Annotations["k8s.aliyun.com/eci-use-specs"].IsPresent;

    private static bool IsEci(Field map) => map["alibabacloud.com/eci"].Text == "true";
}
