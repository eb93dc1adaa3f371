using k8s.Models;
using Plimsoll;

namespace Hula;

/// <summary>The ticket service. It has quiet weeks and very loud evenings.</summary>
[HelmChart("hula-ttp", Version = "4.7.2", AppVersion = "4.7.2",
    KubeVersion = ">=1.27.0-0", Home = "https://hula.example.com", Icon = "https://hula.example.com/icon.svg",
    Maintainers = ["Hula Platform <platform@hula.example.com>"])]
[ChartDependency(typeof(Redis), Condition = "redis.enabled")]
public sealed partial class HulaTtp(HulaTtpValues values, Release release)
{
    private const string Http = "http";
    private const string FilesDirectory = "/etc/hula";
    private const int Port = 8080;
    private const long User = 10001;

    /// <summary>The pods. How many there are is the autoscaler's business while it is enabled.</summary>
    [Java]
    public V1Deployment Deployment => new()
    {
        Metadata = Metadata(release.FullName),
        Spec = new()
        {
            Replicas = values.Autoscaling.Enabled ? null : values.Replicas,
            Selector = new() { MatchLabels = release.Selector() },
            Strategy = new() { Type = "RollingUpdate", RollingUpdate = new() { MaxSurge = 1, MaxUnavailable = 0 } },
            Template = new()
            {
                Metadata = new() { Labels = Labelled(release.Selector()), Annotations = values.PodAnnotations.NullIfEmpty() },
                Spec = new()
                {
                    // Variables for Services exist only for those that are older than the pod: names are looked up by DNS instead.
                    EnableServiceLinks = false,
                    AutomountServiceAccountToken = false,
                    PriorityClassName = values.PriorityClassName,
                    SecurityContext = Security.Pod(User),
                    ImagePullSecrets = values.Image.PullSecrets.Select(name => new V1LocalObjectReference { Name = name }).NullIfEmpty(),
                    TopologySpreadConstraints = MinPods > 1 ? Scheduling.OverNodes(release.Selector()) : null,
                    NodeSelector = values.NodeSelector.NullIfEmpty(),
                    Tolerations = values.Tolerations.NullIfEmpty(),
                    Containers = [Container],
                    Volumes = Files is { } files ? [new() { Name = "files", ConfigMap = new() { Name = files.Metadata.Name } }] : null,
                },
            },
        },
    };

    /// <summary>The files that the service reads at its start.</summary>
    public V1ConfigMap? Files => values.Files.Count > 0
        ? new() { Metadata = Metadata(release.NameFor("files")), Data = new Dictionary<string, string>(values.Files) }
        : null;

    /// <summary>The pods that there are at least.</summary>
    private int MinPods => values.Autoscaling.Enabled ? values.Autoscaling.MinReplicas : values.Replicas;

    private V1ObjectMeta Metadata(string name) => new() { Name = name, Labels = Labelled(release.Labels()) };

    /// <summary>The extra labels of the values, under those by which the chart finds its objects.</summary>
    private Dictionary<string, string> Labelled(Dictionary<string, string> own)
    {
        var labels = new Dictionary<string, string>(values.ExtraLabels);
        foreach (var (key, value) in own)
            labels[key] = value;
        return labels;
    }
}
