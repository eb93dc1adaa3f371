using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>Where tickets are sold: a list in a ConfigMap, served by a small Go program.</summary>
[Manifests(Folder = "hula")]
public static partial class Outlets
{
    private const string Name = "outlets";
    private const string Directory = "/etc/outlets";

    private static readonly (string Id, string City, bool Open)[] All =
    [
        ("sz-futian", "Shenzhen", Open: true),
        ("sz-nanshan", "Shenzhen", Open: true),
        ("gz-tianhe", "Guangzhou", Open: true),
        ("gz-yuexiu", "Guangzhou", Open: false),
    ];

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
                        Image = Images.Own(Name, "0.4.1"),
                        Args = [$"--listen=:{Ports.HttpNumber}", $"--directory={Directory}"],
                        // Go would start a thread for each core of the node.
                        Env = [Env.Value("GOMAXPROCS", "1")],
                        Ports = [Ports.Named(Ports.Http, Ports.HttpNumber)],
                        Resources = Sizing.Burstable(cpu: "20m", memory: "32Mi"),
                        ReadinessProbe = Probes.Readiness(Probes.Get("/healthz")),
                        LivenessProbe = Probes.Liveness(Probes.Get("/healthz")),
                        SecurityContext = Security.Container,
                        VolumeMounts = [new() { Name = "outlets", MountPath = Directory, ReadOnlyProperty = true }],
                    },
                ],
                Volumes = [new() { Name = "outlets", ConfigMap = new() { Name = List.Metadata.Name } }],
            }),
        },
    };

    public static V1Service Service => Services.ClusterIp(Name, Namespaces.Hula, Ports.Service(Ports.Http, 80));

    /// <summary>A file for each city, with the outlets that are open.</summary>
    public static V1ConfigMap List => new()
    {
        Metadata = new() { Name = "outlets", NamespaceProperty = Namespaces.Hula, Labels = Labels.Of(Name, Namespaces.Hula) },
        Data = All
            .Where(outlet => outlet.Open)
            .GroupBy(outlet => outlet.City)
            .OrderBy(city => city.Key, StringComparer.Ordinal)
            .ToDictionary(
                city => $"{city.Key.ToLowerInvariant()}.txt",
                city => string.Concat(city.Select(outlet => $"{outlet.Id}\n"))),
    };
}
