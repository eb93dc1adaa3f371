// fixes: PLM1001
[Manifests]
public static class Copies
{
    public static V1Pod First => new()
    {
        Metadata = new() { Name = "first" },
        Spec = new() { Containers = [Web with { Name = "one", Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = "512Mi" } } }, Web with { Name = "two", Resources = Resources }] },
    };

    private static V1Container Web => new() { Image = "nginx:1.27" };

    private static V1ResourceRequirements Resources => new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = "1Gi" } };
}
