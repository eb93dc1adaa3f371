// fixes: PLM1007
[Manifests, Java]
public static class Java
{
    public static V1Pod Argument => Pod("argument", "1", "8Gi");

    public static V1Pod OneMore => Pod("one-more", "500m", "4Gi");

    public static V1Pod Inline => new()
    {
        Metadata = new() { Name = "inline" },
        Spec = new()
        {
            Containers =
            [
                new()
                {
                    Name = "java",
                    Resources = new()
                    {
                        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "250m", ["memory"] = "2Gi" },
                        Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = "2Gi" },
                    },
                },
            ],
        },
    };

    private static V1Pod Pod(string name, string cpu, string memory) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { Containers = [new() { Name = "java", Env = [new() { Name = "JAVA_TOOL_OPTIONS", Value = "-XX:MaxRAMPercentage=70.0" }], Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = cpu, ["memory"] = memory } } }] },
    };
}
