using k8s.Models;
using Plimsoll;

namespace Hula;

/// <summary>A cache that survives its pods: one primary, and replicas that follow it, each on a node of its own.</summary>
[HelmChart("redis", Version = "1.3.0", AppVersion = "7.2.5", Icon = "https://hula.example.com/redis.svg")]
public sealed partial class Redis(RedisValues values, Release release)
{
    /// <summary>The port for clients.</summary>
    internal const int Port = 6379;

    private const string PortName = "redis";
    private const string ConfigDirectory = "/etc/redis";
    private const long User = 999;

    /// <summary>The pods, each with its disk. The one with ordinal 0 is the primary.</summary>
    [Critical]
    public V1StatefulSet Server => new()
    {
        Metadata = new() { Name = ServerName, Labels = release.Labels() },
        Spec = new()
        {
            ServiceName = Headless.Metadata.Name,
            Replicas = values.Replicas,
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    EnableServiceLinks = false,
                    AutomountServiceAccountToken = false,
                    PriorityClassName = values.PriorityClassName,
                    SecurityContext = Security.Pod(User),
                    Affinity = Scheduling.NeverTogether(release.Selector()),
                    Containers = [Container, Exporter],
                    Volumes = [new() { Name = "config", ConfigMap = new() { Name = Config.Metadata.Name } }],
                },
            },
            VolumeClaimTemplates =
            [
                new()
                {
                    Metadata = new() { Name = "data" },
                    Spec = new()
                    {
                        AccessModes = ["ReadWriteOnce"],
                        StorageClassName = values.Persistence.StorageClass,
                        Resources = new()
                        {
                            Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = $"{values.Persistence.SizeGiB}Gi" },
                        },
                    },
                },
            ],
        },
    };

    /// <summary>Clients find all pods here and ask them who is the primary.</summary>
    public V1Service Headless => new()
    {
        Metadata = new() { Name = HostOf(release), Labels = release.Labels() },
        Spec = new()
        {
            ClusterIP = "None",
            PublishNotReadyAddresses = true,
            Selector = release.Selector(),
            Ports = [new() { Name = PortName, Port = Port, TargetPort = PortName }],
        },
    };

    /// <summary>One pod at a time may be away.</summary>
    public V1PodDisruptionBudget DisruptionBudget => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new() { MaxUnavailable = 1, Selector = new() { MatchLabels = release.Selector() } },
    };

    /// <summary>
    /// The host name for clients in the same namespace, which a chart that depends on this one needs as well. A release's name has at
    /// most 53 characters, so that this one has at most 59.
    /// </summary>
    internal static string HostOf(Release release) => $"{release.Name}-redis";

    /// <summary>At most 52 characters: Kubernetes adds a hash to it for a label of the pods.</summary>
    private string ServerName => (release.FullName.Length > 52 ? release.FullName[..52] : release.FullName).TrimEnd('-');
}
