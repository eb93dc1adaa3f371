// fixes: PLM1001
[Manifests]
public static class OneLine
{
    public static V1Pod Bare => new() { Metadata = new() { Name = "bare" }, Spec = new() { Containers = [new() { Name = "web" }] } };

    public static V1Pod Sized => new()
    {
        Metadata = new() { Name = "sized" },
        Spec = new()
        {
            Containers =
            [
                new V1Container { Name = "web", Resources = new V1ResourceRequirements() },
            ],
        },
    };
}
