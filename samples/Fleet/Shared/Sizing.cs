using k8s.Models;

namespace Fleet;

/// <summary>Requests and limits of what is not Java. A memory limit is always there.</summary>
internal static class Sizing
{
    /// <summary>Spare CPU may be used; memory is what was asked for, no more.</summary>
    public static V1ResourceRequirements Burstable(string cpu, string memory) => new()
    {
        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = memory },
        Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = memory },
    };

    /// <summary>The last to be evicted, when all containers of the pod are sized so.</summary>
    public static V1ResourceRequirements Guaranteed(string cpu, string memory) => new()
    {
        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = memory },
        Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = memory },
    };
}
