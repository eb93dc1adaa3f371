using Plimsoll.Kubernetes;

namespace Plimsoll.Rules.Networking;

/// <summary>How messages name the pods that a template describes.</summary>
internal static class PodOwner
{
    public static string Of(Workload workload) => workload.Kind == "Pod" ? workload.DisplayName : $"the pod of {workload.DisplayName}";
}
