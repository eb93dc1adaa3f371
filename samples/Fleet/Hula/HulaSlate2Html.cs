using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>Turns documents of the Slate editor into HTML, on Node.js.</summary>
[Manifests(Folder = "hula")]
public static partial class HulaSlate2Html
{
    private const string Name = "hula-slate2html";

    public static V1Deployment Deployment => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Hula, Labels = Labels.Of(Name, Namespaces.Hula) },
        Spec = new()
        {
            Replicas = 1,
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Template = Pods.Template(Name, Namespaces.Hula, new()
            {
                Containers =
                [
                    new()
                    {
                        Name = Name,
                        Image = Images.Own(Name, "1.0.9"),
                        Env = [Env.Value("NODE_OPTIONS", "--max-old-space-size=96")],
                        Ports = [Ports.Named(Ports.Http, Ports.HttpNumber)],
                        Resources = Sizing.Burstable(cpu: "50m", memory: "192Mi"),
                        ReadinessProbe = Probes.Readiness(Probes.Get("/healthz")),
                        LivenessProbe = Probes.Liveness(Probes.Get("/healthz")),
                        SecurityContext = Security.Container,
                    },
                ],
            }),
        },
    };

    public static V1Service Service => Services.ClusterIp(Name, Namespaces.Hula, Ports.Service(Ports.Http, 80));
}
