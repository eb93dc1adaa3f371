// fixes: PLM1001, PLM1006, PLM1012
// What the package's helpers made is said where they are called.
[Manifests]
public static class PackageHelpers
{
    public static V1Pod Quantities => Pod("quantities", Plimsoll.Resources.Burstable(cpu: "500 m", memory: "128MB"));

    [Critical]
    public static V1Pod Burstable => Pod("burstable", Plimsoll.Resources.Burstable("100m", "1Gi", cpuLimit: "1"));

    public static V1Pod Unlimited => new()
    {
        Metadata = new() { Name = "unlimited", Labels = Plimsoll.Labels.For("unlimited") },
        Spec = new() { Containers = [new() { Name = "web", LivenessProbe = Probes.Http("/live", 80) }] },
    };

    private static V1Pod Pod(string name, V1ResourceRequirements resources) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { Containers = [new() { Name = name, Resources = resources }] },
    };
}
