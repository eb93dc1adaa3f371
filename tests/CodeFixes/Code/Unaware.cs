// fixes: PLM1007
// As large as the CPU asks for, the heap would be left at a quarter of it (PLM1009): a fix that leads to another finding is none.
[Manifests, Java]
public static class Unaware
{
    public static V1Pod Orders => new()
    {
        Metadata = new() { Name = "orders" },
        Spec = new() { Containers = [new() { Name = "java", Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1", ["memory"] = "2Gi" } } }] },
    };
}
