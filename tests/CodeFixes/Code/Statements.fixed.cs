// fixes: PLM1001, PLM6029
[Manifests]
public static class Statements
{
    public static V1Deployment Web()
    {
        var labels = new Dictionary<string, string> { ["app"] = "web" };
        var container = new V1Container { Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = "512Mi" } } };
        container.Name = "web";
        var deployment = new V1Deployment { Metadata = new V1ObjectMeta { Name = "web" } };
        deployment.Spec = new V1DeploymentSpec
        {
            Selector = new() { MatchLabels = labels },
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
                    Containers = [new() { Name = zone, Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = "1Gi" }, Requests = new Dictionary<string, ResourceQuantity> { ["memory"] = "1Gi" } } }],
                },
            };
        }
    }
}
