using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The timed work of ergedd: the same code, started with another profile.</summary>
[Manifests(Folder = "ergedd"), Java]
public static partial class ErgeddSchedulers
{
    private const string Name = "ergedd-schedulers";

    public static V1Deployment Deployment => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Ergedd, Labels = Labels.Of(Name, Namespaces.Ergedd) },
        Spec = new()
        {
            Replicas = 1,
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            // Two schedulers at once would do everything twice.
            Strategy = new() { Type = "Recreate" },
            Template = Pods.Template(Name, Namespaces.Ergedd, new()
            {
                Containers = [Java.Container(Name, Ergedd.Version, JavaSize.Medium, Variables)],
            }),
        },
    };

    private static IEnumerable<V1EnvVar> Variables =>
        Postgres.Client("ergedd").Append(Env.Value("ERGEDD_URL", $"http://{Ergedd.Service.Address()}"));
}
