using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>Tries parameters of the recommendations on a few users. Nobody calls it, so there is no Service.</summary>
[Manifests(Folder = "users"), Java]
public static partial class Tuner
{
    private const string Name = "tuner";

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
                    Java.Container(Name, "0.8.0", JavaSize.Small,
                        Env.Values(("RECOMMEND_SERVICE", $"http://{RecommendService.Service.Address()}"))),
                ],
            }),
        },
    };
}
