// fixes: PLM1001, PLM6029
[Manifests]
public static class Statements
{
    public static V1Deployment Web()
    {
        var labels = new Dictionary<string, string> { ["app"] = "web" };
        var container = new V1Container();
        container.Name = "web";
        var deployment = new V1Deployment { Metadata = new V1ObjectMeta { Name = "web" } };
        deployment.Spec = new V1DeploymentSpec
        {
            Template = new V1PodTemplateSpec
            {
                Metadata = new V1ObjectMeta { Labels = labels },
                Spec = new V1PodSpec { Containers = new[] { container } }
            }
        };
        return deployment;
    }

    public static IEnumerable<V1Pod> Replicas()
    {
        foreach (var zone in new[] { "a", "b" })
        {
            yield return new()
            {
                Metadata = new() { Name = $"pod-{zone}" },
                Spec = new()
                {
                    Containers = [new() { Name = zone, Resources = new() { Limits = null, Requests = new Dictionary<string, ResourceQuantity> { ["memory"] = "1Gi" } } }],
                },
            };
        }
    }
}
