// fixes: PLM1001
namespace Shop;

[Manifests]
public static class SeveralLines
{
    public static V1Deployment Web => new()
    {
        Metadata = new() { Name = "web" },
        Spec = new()
        {
            Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "web" } },
            Template = new()
            {
                Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "web" } },
                Spec = new()
                {
                    Containers = new List<V1Container>
                    {
                        // Serves the pages.
                        new V1Container
                        {
                            Name = "web",
                            Image = "nginx:1.27", // pinned
                            // Ready once the cache is warm.
                            ReadinessProbe = new() { HttpGet = new() { Path = "/", Port = 80 } }
                        },
                        new V1Container
                        {
                            Name = "logs",
                            Image = "vector:0.40", // pinned, too
                            Resources = new()
                            {
                                Requests = new Dictionary<string, ResourceQuantity>
                                {
                                    { "cpu", new ResourceQuantity("100m") },
                                    { "memory", new ResourceQuantity("64Mi") } // what it takes
                                } // no limits yet
                            }
                        },
                        new V1Container
                        {
                            Name = "proxy",
                            Image = "envoy:1.31",
                            Resources = new()
                            {
                                Limits = new Dictionary<string, ResourceQuantity>
                                {
                                    { "cpu", new("1") },
                                },
                                Requests = new Dictionary<string, ResourceQuantity>
                                {
                                    ["cpu"] = new("100m"),
                                    ["memory"] = new("32Mi"),
                                },
                            },
                        },
                    },
                },
            },
        },
    };
}
