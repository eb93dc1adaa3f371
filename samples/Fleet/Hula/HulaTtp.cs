using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The ticket service. It has quiet weeks and very loud evenings.</summary>
[Manifests(Folder = "hula"), Java]
public static partial class HulaTtp
{
    internal const string Name = "hula-ttp";
    internal const string Version = "4.7.2";

    private const int MinReplicas = 2;

    public static V1Deployment Deployment => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Hula, Labels = Labels.Of(Name, Namespaces.Hula) },
        Spec = new()
        {
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Template = Pods.Template(Name, Namespaces.Hula, new()
            {
                TopologySpreadConstraints = Availability.OverNodes(Name),
                Containers =
                [
                    HulaLogging.Mounted(Java.Container(Name, Version, JavaSize.Medium,
                    [
                        .. Postgres.Client("hula"),
                        .. Env.Values(
                            ("REDIS_URL", $"redis://{RedisHa.Headless.Address()}"),
                            ("USER_SERVER", UserServer.Service.Address())),
                    ])),
                ],
                Volumes = [HulaLogging.Volume(Name)],
            }),
        },
    };

    public static V1Service Service => Services.ClusterIp(Name, Namespaces.Hula, Ports.Service(Ports.Http, 80));

    public static V2HorizontalPodAutoscaler Autoscaler =>
        Availability.ScaledByCpu(Deployment, MinReplicas, max: 8, percent: 60);

    public static V1PodDisruptionBudget DisruptionBudget => Availability.Budget(Name, Namespaces.Hula, MinReplicas);
}
