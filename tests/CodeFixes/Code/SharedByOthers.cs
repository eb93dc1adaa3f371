// fixes: PLM1001
// The helper makes a container for two namespaces, and in one of them a LimitRange gives a limit already: the other's fix would change it.
[Manifests]
public static class SharedByOthers
{
    public static V1LimitRange Defaults => new()
    {
        Metadata = new() { Name = "defaults", NamespaceProperty = "limited" },
        Spec = new() { Limits = [new() { Type = "Container", DefaultProperty = new Dictionary<string, ResourceQuantity> { ["memory"] = "64Mi" } }] },
    };

    public static V1Pod Limited => Pod("limited");

    public static V1Pod Unlimited => Pod("unlimited");

    private static V1Pod Pod(string name) => new()
    {
        Metadata = new() { Name = name, NamespaceProperty = name },
        Spec = new() { Containers = [new() { Name = "web" }] },
    };
}
