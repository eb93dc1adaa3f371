// fixes: PLM1001, PLM1006
// What the helper says twice is a parameter: each of its callers gets what it asked for.
internal static class Sizing
{
    public static V1ResourceRequirements Of(string cpu, string memory) => new()
    {
        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = memory },
    };

    public static V1ResourceRequirements Capped(string cpu, string most) => new()
    {
        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = "1Gi" },
        Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = most, ["memory"] = "1Gi" },
    };
}

[Manifests]
public static class SharedHelper
{
    public static V1Pod Small => Pod("small", Sizing.Of("100m", "128Mi"));

    public static V1Pod Large => Pod("large", Sizing.Of(cpu: "1", memory: "2Gi"));

    [Critical]
    public static V1Pod Critical => Pod("critical", Sizing.Capped("500m", "1"));

    private static V1Pod Pod(string name, V1ResourceRequirements resources) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { Containers = [new() { Name = name, Resources = resources }] },
    };
}
