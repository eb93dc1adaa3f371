using k8s.Models;
using Plimsoll;

namespace Violations;

/// <summary>
/// PLM1006: the workload is critical, but its requests are below its limits. That makes it Burstable, and it may be evicted
/// while pods that are less important, but Guaranteed, stay.
/// </summary>
[Manifests]
public static partial class CriticalNotGuaranteed
{
    private static Dictionary<string, string> App => new() { ["app"] = "payment" };

    [Critical]
    public static V1Deployment Payment => new()
    {
        Metadata = new() { Name = "payment", NamespaceProperty = "shop", Labels = App },
        Spec = new()
        {
            Replicas = 1,
            Selector = new() { MatchLabels = App },
            Template = new()
            {
                Metadata = new() { Labels = App },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "payment",
                            Image = "registry.example.com/shop/payment:3.0.1",
                            Resources = new()
                            {
                                Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "250m", ["memory"] = "256Mi" },
                                Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = "500m", ["memory"] = "512Mi" },
                            },
                        },
                    ],
                },
            },
        },
    };
}
