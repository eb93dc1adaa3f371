using k8s.Models;
using Plimsoll;

namespace Violations;

/// <summary>PLM1007: a Java pod of 1 core and 2 GiB on nodes of 1 core to 8 GiB: three quarters of the memory stay unused.</summary>
[Manifests, Java]
public static partial class JavaNotOneToEight
{
    private static Dictionary<string, string> App => new() { ["app"] = "orders" };

    public static V1Deployment Orders => new()
    {
        Metadata = new() { Name = "orders", NamespaceProperty = "shop", Labels = App },
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
                            Name = "orders",
                            Image = "registry.example.com/shop/orders:2.2.0",
                            Env = [new() { Name = "JAVA_TOOL_OPTIONS", Value = "-XX:MaxRAMPercentage=70.0" }],
                            Resources = new()
                            {
                                Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1", ["memory"] = "2Gi" },
                                Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1", ["memory"] = "2Gi" },
                            },
                        },
                    ],
                },
            },
        },
    };
}
