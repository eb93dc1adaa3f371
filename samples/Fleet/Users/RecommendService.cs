using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>What a user might like next.</summary>
[Manifests(Folder = "users"), Java]
public static partial class RecommendService
{
    private const string Name = "recommend-service";

    public static V1Deployment Deployment => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Users, Labels = Labels.Of(Name, Namespaces.Users) },
        Spec = new()
        {
            Replicas = 1,
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Template = Pods.Template(Name, Namespaces.Users, new()
            {
                Containers =
                [
                    // The model is memory-mapped and lives outside the heap.
                    Java.Container(Name, "3.0.2", JavaSize.Medium with { HeapPercent = 50 },
                    [
                        .. Postgres.Client("recommendations"),
                        .. Env.Values(
                            ("REDIS_URL", $"redis://{RedisHa.Headless.Address()}"),
                            ("USER_SERVER", UserServer.Service.Address())),
                    ]),
                ],
            }),
        },
    };

    public static V1Service Service => Services.ClusterIp(Name, Namespaces.Users, Ports.Service(Ports.Http, 80));
}
