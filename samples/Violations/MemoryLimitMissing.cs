using k8s.Models;
using Plimsoll;

namespace Violations;

/// <summary>PLM1001: the container has no memory limit, so one leak takes the memory of everything on its node.</summary>
[Manifests]
public static partial class MemoryLimitMissing
{
    private static Dictionary<string, string> App => new() { ["app"] = "catalogue" };

    public static V1Deployment Catalogue => new()
    {
        Metadata = new() { Name = "catalogue", NamespaceProperty = "shop", Labels = App },
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
                            Name = "catalogue",
                            Image = "registry.example.com/shop/catalogue:1.4.0",
                            Resources = new()
                            {
                                Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "100m", ["memory"] = "256Mi" },
                                Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = "500m" },
                            },
                        },
                    ],
                },
            },
        },
    };
}
