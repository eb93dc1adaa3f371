// fixes: PLM3001
namespace Storage;

[Manifests]
public static class Headless
{
    private const string Team = "storage";

    /// <summary>Names no Service.</summary>
    public static V1StatefulSet Database => new()
    {
        Metadata = new() { Name = "db", NamespaceProperty = Team },
        Spec = new()
        {
            Replicas = 3,
            Selector = new() { MatchLabels = Labels("db") },
            Template = Pod("db", new() { Name = "client", ContainerPort = 5432 }, new() { Name = "metrics", ContainerPort = 9187 }),
        },
    };

    /// <summary>Names one that is not there.</summary>
    public static V1StatefulSet Queue => new()
    {
        Metadata = new() { Name = "queue" },
        Spec = new()
        {
            ServiceName = "queue",
            Selector = new() { MatchLabels = Labels("queue") },
            Template = Pod("queue", new V1ContainerPort { ContainerPort = 5672 }),
        },
    };

    /// <summary>Names one that is not headless.</summary>
    public static V1StatefulSet Cache => new()
    {
        Metadata = new() { Name = "cache" },
        Spec = new() { ServiceName = CacheService.Metadata.Name, Selector = new() { MatchLabels = Labels("cache") }, Template = Pod("cache") },
    };

    public static V1Service CacheService => new()
    {
        Metadata = new() { Name = "cache" },
        Spec = new() { Type = "ClusterIP", Selector = Labels("cache"), Ports = [new() { Port = 6379 }] },
    };

    private static Dictionary<string, string> Labels(string app) => new() { ["app"] = app };

    private static V1PodTemplateSpec Pod(string app, params V1ContainerPort[] ports) => new()
    {
        Metadata = new() { Labels = Labels(app) },
        Spec = new()
        {
            Containers =
            [
                new()
                {
                    Name = app,
                    Ports = ports,
                    Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1", ["memory"] = "1Gi" } },
                    ReadinessProbe = new() { TcpSocket = new() { Port = 5432 } },
                },
            ],
        },
    };
}
