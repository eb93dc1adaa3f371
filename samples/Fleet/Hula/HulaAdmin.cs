using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The back office.</summary>
[Manifests(Folder = "hula"), Java]
public static partial class HulaAdmin
{
    internal const string Name = "hula-admin";

    public static V1Deployment Deployment => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Hula, Labels = Labels.Of(Name, Namespaces.Hula) },
        Spec = new()
        {
            Replicas = 1,
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Template = Pods.Template(Name, Namespaces.Hula, new()
            {
                Containers = [HulaLogging.Mounted(Java.Container(Name, "2.2.5", JavaSize.Small, Variables))],
                Volumes = [HulaLogging.Volume(Name)],
            }),
        },
    };

    public static V1Service Service => Services.ClusterIp(Name, Namespaces.Hula, Ports.Service(Ports.Http, 80));

    private static IEnumerable<V1EnvVar> Variables =>
    [
        .. Postgres.Client("hula"),
        .. Env.Values(
            ("HULA_TTP", $"http://{HulaTtp.Service.Address()}"),
            ("HULA_SLATE2HTML", $"http://{HulaSlate2Html.Service.Address()}"),
            ("OUTLETS", $"http://{Outlets.Service.Address()}")),
    ];
}
