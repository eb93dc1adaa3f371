using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>Who is who. Every request of every other service passes here, over gRPC.</summary>
[Manifests(Folder = "users"), Java]
public static partial class UserServer
{
    private const string Name = "user-server-v2";
    private const string Port = "grpc";
    private const int PortNumber = 12345;
    private const int MinReplicas = 2;

    private static readonly JavaSize Size = JavaSize.Large with { Guaranteed = true };

    /// <summary>The number of pods is the autoscaler's business, so it is not said here.</summary>
    [Critical]
    public static V1Deployment Deployment => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Users, Labels = Labels.Of(Name, Namespaces.Users) },
        Spec = new()
        {
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Strategy = new() { Type = "RollingUpdate", RollingUpdate = new() { MaxSurge = 1, MaxUnavailable = 0 } },
            Template = Pods.Template(Name, Namespaces.Users, new()
            {
                PriorityClassName = PriorityClasses.BusinessCritical.Metadata.Name,
                TopologySpreadConstraints = Availability.OverNodes(Name),
                Containers =
                [
                    new()
                    {
                        Name = Name,
                        Image = Images.Own(Name, "2.14.0"),
                        Env =
                        [
                            Env.Value("JAVA_TOOL_OPTIONS", Size.Options),
                            .. Postgres.Client("users"),
                            Env.Value("REDIS_URL", $"redis://{RedisHa.Headless.Address()}"),
                        ],
                        Ports = [Ports.Named(Port, PortNumber)],
                        Resources = Size.Resources,
                        StartupProbe = new() { Grpc = new() { Port = PortNumber }, PeriodSeconds = 5, FailureThreshold = 60 },
                        ReadinessProbe = new() { Grpc = new() { Port = PortNumber }, PeriodSeconds = 5 },
                        LivenessProbe = new() { Grpc = new() { Port = PortNumber }, PeriodSeconds = 20 },
                        SecurityContext = Security.Container,
                    },
                ],
            }),
        },
    };

    public static V1Service Service => Services.ClusterIp(Name, Namespaces.Users, Ports.Service(Port, PortNumber));

    public static V2HorizontalPodAutoscaler Autoscaler => Availability.ScaledByCpu(Deployment, MinReplicas, max: 6);

    public static V1PodDisruptionBudget DisruptionBudget => Availability.Budget(Name, Namespaces.Users, MinReplicas);
}
