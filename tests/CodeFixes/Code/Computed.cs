// fixes: PLM1012
// Two pods share the computation: writing one's value there would change the other.
[Manifests]
public static class Computed
{
    public static V1Pod One => Pod("one", 1);

    public static V1Pod Two => Pod("two", 2);

    private static V1Pod Pod(string name, int gigabytes) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { Containers = [new() { Name = "web", Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = $"{gigabytes}GB" } } }] },
    };
}
