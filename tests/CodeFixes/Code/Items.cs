// fixes: PLM6025
// Items of lists go with the comments above them, from whatever the list is written as.
namespace Shop;

[Manifests]
public static class Web
{
    public static V1Pod Collection => new()
    {
        Metadata = new() { Name = "collection" },
        Spec = new()
        {
            Containers =
            [
                new()
                {
                    Name = "web",
                    Env =
                    [
                        // While we look for the leak.
                        new() { Name = "LOG_LEVEL", Value = "debug" },
                        new() { Name = "LANG", Value = "C.UTF-8" },
                        new() { Name = "LOG_LEVEL", Value = "info" }, // As ever.
                    ],
                },
            ],
        },
    };

    public static V1Pod List => new()
    {
        Metadata = new() { Name = "list" },
        Spec = new() { Containers = [new() { Name = "web", Env = new List<V1EnvVar> { new() { Name = "A", Value = "1" }, new() { Name = "B", Value = "2" }, new() { Name = "A", Value = "3" } } }] },
    };

    public static V1Pod Array => new()
    {
        Metadata = new() { Name = "array" },
        Spec = new() { Containers = [new() { Name = "web", Env = new[] { new V1EnvVar { Name = "A", Value = "1" }, new V1EnvVar { Name = "A", Value = "2" }, new V1EnvVar { Name = "A", Value = "3" } } }] },
    };

    /// <summary>Which element of the code an item is, a spread does not say.</summary>
    public static V1Pod Spread => new()
    {
        Metadata = new() { Name = "spread" },
        Spec = new() { Containers = [new() { Name = "web", Env = [.. Common, new() { Name = "LANG", Value = "de_DE.UTF-8" }] }] },
    };

    private static V1EnvVar[] Common => [new() { Name = "TZ", Value = "UTC" }, new() { Name = "LANG", Value = "C.UTF-8" }];
}
