using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The users of ergedd: a Play application, older than our conventions, which takes its options in its own way.</summary>
[Manifests(Folder = "users"), Java]
public static partial class UserScalaErgedd
{
    private const string Name = "user-scala-ergedd";
    private const int Port = 9000;

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
                    new()
                    {
                        Name = Name,
                        Image = Images.Own(Name, "1.9.7"),
                        Env =
                        [
                            // It knows no percentages: 1400 MiB of heap leave 648 MiB of the limit for the rest.
                            Env.Value("JAVA_OPTS", "-Xms512m -Xmx1400m -XX:ActiveProcessorCount=2"),
                            .. Postgres.Client("users"),
                        ],
                        Ports = [Ports.Named(Ports.Http, Port)],
                        Resources = JavaSize.Medium.Resources,
                        StartupProbe = Probes.Startup(Probes.Get("/status")),
                        ReadinessProbe = Probes.Readiness(Probes.Get("/status")),
                        LivenessProbe = Probes.Liveness(Probes.Get("/status")),
                        SecurityContext = Security.Container,
                    },
                ],
            }),
        },
    };

    public static V1Service Service => Services.ClusterIp(Name, Namespaces.Users, Ports.Service(Ports.Http, 80));
}
