using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>Answers questions about tickets in the chat.</summary>
[Manifests(Folder = "hula"), Java]
public static partial class HulaTtpBot
{
    internal const string Name = "hula-ttp-bot";

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
                    HulaLogging.Mounted(Java.Container(Name, HulaTtp.Version, JavaSize.Small,
                        Env.Values(("HULA_TTP", $"http://{HulaTtp.Service.Address()}")))),
                ],
                Volumes = [HulaLogging.Volume(Name)],
            }),
        },
    };
}
