// fixes: PLM1012, PLM1013
[Manifests]
public static class Literals
{
    private const string Storage = "10GB";

    public static V1Pod ByArgument => Pod("argument", memory: "128M");

    public static V1Pod ByCreation => new()
    {
        Metadata = new() { Name = "creation" },
        Spec = new() { Containers = [new() { Name = "web", Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new("64Mi"), ["cpu"] = "1000m" } } }] },
    };

    public static V1PersistentVolumeClaim ByConstant => new()
    {
        Metadata = new() { Name = "data" },
        Spec = new() { AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = "10G" } } },
    };

    private static V1Pod Pod(string name, string memory)
    {
        var limits = new Dictionary<string, ResourceQuantity>();
        limits["memory"] = memory;
        limits.Add("cpu", "500m"); // half a core
        return new V1Pod
        {
            Metadata = new V1ObjectMeta { Name = name },
            Spec = new V1PodSpec { Containers = [new V1Container { Name = "web", Resources = new V1ResourceRequirements { Limits = limits } }] },
        };
    }
}
