using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The ergedd service, which everything else stands or falls with.</summary>
[Manifests(Folder = "ergedd"), Java]
public static partial class Ergedd
{
    internal const string Version = "5.3.1";

    private const string Name = "ergedd";
    private const int Replicas = 2;

    [Critical]
    public static V1Deployment Deployment => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Ergedd, Labels = Labels.Of(Name, Namespaces.Ergedd) },
        Spec = new()
        {
            Replicas = Replicas,
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Strategy = new() { Type = "RollingUpdate", RollingUpdate = new() { MaxSurge = 1, MaxUnavailable = 0 } },
            Template = Pods.Template(Name, Namespaces.Ergedd, new()
            {
                PriorityClassName = PriorityClasses.BusinessCritical.Metadata.Name,
                TopologySpreadConstraints = Availability.OverNodes(Name),
                InitContainers = [WaitForPostgres],
                Containers =
                [
                    Java.Container(Name, Version, JavaSize.Large with { Guaranteed = true },
                    [
                        .. Postgres.Client("ergedd"),
                        .. Env.Values(
                            ("USER_SERVER", UserServer.Service.Address()),
                            ("RECOMMEND_SERVICE", $"http://{RecommendService.Service.Address()}")),
                    ]),
                ],
            }),
        },
    };

    public static V1Service Service => Services.ClusterIp(Name, Namespaces.Ergedd, Ports.Service(Ports.Http, 80));

    public static V1PodDisruptionBudget DisruptionBudget => Availability.Budget(Name, Namespaces.Ergedd, Replicas);

    /// <summary>The schema is migrated at start, so the database must be there. Guaranteed, as the whole pod must be.</summary>
    private static V1Container WaitForPostgres => new()
    {
        Name = "wait-for-postgres",
        Image = Images.Postgres,
        Command = ["sh", "-c", $"until pg_isready --host={Postgres.Headless.DnsName()}; do sleep 2; done"],
        Resources = Sizing.Guaranteed(cpu: "50m", memory: "32Mi"),
        SecurityContext = Security.Container,
    };
}
