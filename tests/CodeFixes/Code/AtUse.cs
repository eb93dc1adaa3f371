// fixes: PLM1001
// The helper serves two namespaces, and in one of them a LimitRange gives a limit already: who uses it says what differs.
internal static class Containers
{
    public static V1Container Web(string name) => new()
    {
        Name = name,
        Image = "nginx:1.27",
    };

    public static V1Container? Sidecar { get; } = new() { Name = "sidecar", Image = "envoy:1.31" };
}

[Manifests]
public static class AtUse
{
    public static V1LimitRange Defaults => new()
    {
        Metadata = new() { Name = "defaults", NamespaceProperty = "limited" },
        Spec = new() { Limits = [new() { Type = "Container", DefaultProperty = new Dictionary<string, ResourceQuantity> { ["memory"] = "64Mi" } }] },
    };

    public static V1Pod Limited => new()
    {
        Metadata = new() { Name = "limited", NamespaceProperty = "limited" },
        Spec = new() { Containers = [Containers.Web("web"), Containers.Sidecar!] },
    };

    public static V1Pod Unlimited => new()
    {
        Metadata = new() { Name = "unlimited" },
        Spec = new()
        {
            Containers =
            [
                Containers.Web("web"), // as in the other
                Containers.Sidecar ?? new(),
            ],
        },
    };
}
