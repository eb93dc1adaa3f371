using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Applications.IngressController;

/// <summary>The controller of ingress-nginx: a DaemonSet or a Deployment, its Service and its class.</summary>
[HelmChart("ingress-controller", Version = "0.1.0")]
public sealed class IngressController(IngressControllerValues values, Release release)
{
    public V1IngressClass Class => new()
    {
        Metadata = new()
        {
            Name = values.Class.Name,
            Labels = release.Labels(),
            Annotations = values.Class.IsDefault
                ? new Dictionary<string, string> { ["ingressclass.kubernetes.io/is-default-class"] = "true" }
                : null,
        },
        Spec = new() { Controller = $"k8s.io/{values.Class.Controller}" },
    };

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.NameFor("config"), Labels = release.Labels() },
        Data = new Dictionary<string, string>(values.Config) { ["allow-snippet-annotations"] = values.AllowSnippets ? "true" : "false" },
    };

    /// <summary>One pod on each node, on the node's own ports.</summary>
    public V1DaemonSet? OnNodes => values.HostPorts
        ? new()
        {
            Metadata = new() { Name = release.FullName, Labels = release.Labels() },
            Spec = new() { Selector = new() { MatchLabels = release.Selector() }, Template = Template },
        }
        : null;

    /// <summary>Some pods, behind a load balancer.</summary>
    public V1Deployment? Behind => values.HostPorts
        ? null
        : new()
        {
            Metadata = new() { Name = release.FullName, Labels = release.Labels() },
            Spec = new() { Replicas = values.Replicas, Selector = new() { MatchLabels = release.Selector() }, Template = Template },
        };

    public V1Service? Service => values.HostPorts
        ? null
        : new()
        {
            Metadata = new() { Name = release.FullName, Labels = release.Labels(), Annotations = values.ServiceAnnotations.NullIfEmpty() },
            Spec = new()
            {
                Type = "LoadBalancer",
                ExternalTrafficPolicy = values.KeepClientAddress ? "Local" : "Cluster",
                LoadBalancerSourceRanges = values.SourceRanges.NullIfEmpty(),
                Selector = release.Selector(),
                Ports = [Port("http", 80), Port("https", 443)],
            },
        };

    private V1PodTemplateSpec Template => new()
    {
        Metadata = new() { Labels = release.Selector() },
        Spec = new()
        {
            HostNetwork = values.HostPorts,
            DnsPolicy = values.HostPorts ? "ClusterFirstWithHostNet" : "ClusterFirst",
            TerminationGracePeriodSeconds = 300,
            Containers =
            [
                new()
                {
                    Name = "controller",
                    Image = $"registry.k8s.io/ingress-nginx/controller:{values.Tag}",
                    Args =
                    [
                        "/nginx-ingress-controller",
                        $"--controller-class=k8s.io/{values.Class.Controller}",
                        $"--ingress-class={values.Class.Name}",
                        $"--configmap=$(POD_NAMESPACE)/{Config.Metadata.Name}",
                        .. values.DefaultCertificate is { } certificate
                            ? [$"--default-ssl-certificate={certificate}"]
                            : Array.Empty<string>(),
                        .. values.ExtraArgs
                            .OrderBy(argument => argument.Key, StringComparer.Ordinal)
                            .Select(argument => argument.Value == "" ? $"--{argument.Key}" : $"--{argument.Key}={argument.Value}"),
                    ],
                    Env =
                    [
                        new() { Name = "POD_NAME", ValueFrom = new() { FieldRef = new() { FieldPath = "metadata.name" } } },
                        new() { Name = "POD_NAMESPACE", ValueFrom = new() { FieldRef = new() { FieldPath = "metadata.namespace" } } },
                    ],
                    Ports =
                    [
                        new() { Name = "http", ContainerPort = 80, HostPort = values.HostPorts ? 80 : null },
                        new() { Name = "https", ContainerPort = 443, HostPort = values.HostPorts ? 443 : null },
                    ],
                    Resources = values.Resources,
                },
            ],
        },
    };

    private static V1ServicePort Port(string name, int number) => new() { Name = name, Port = number, TargetPort = name };
}

public sealed record IngressControllerValues
{
    /// <summary>Whether pods take the ports of their nodes, one pod a node.</summary>
    public bool HostPorts { get; init; }
    [Range(1, 20)] public int Replicas { get; init; } = 2;
    [RegularExpression("v[0-9]+\\.[0-9]+\\.[0-9]+")] public string Tag { get; init; } = "v1.11.2";
    public ClassValues Class { get; init; } = new();

    /// <summary>Settings of nginx.</summary>
    [Keys("[a-z-]{1,40}")]
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string> { ["use-gzip"] = "true" };

    public bool AllowSnippets { get; init; }
    public bool KeepClientAddress { get; init; } = true;

    [Items("[0-9.]{7,15}/[0-9]{1,2}")] public IReadOnlyList<string> SourceRanges { get; init; } = [];
    [Keys("[a-z./-]{1,60}")]
    public IReadOnlyDictionary<string, string> ServiceAnnotations { get; init; } = new Dictionary<string, string>();

    /// <summary>Namespace and name of the Secret with the certificate for hosts that have none.</summary>
    [RegularExpression("[a-z-]{1,30}/[a-z-]{1,30}")] public string? DefaultCertificate { get; init; }

    [Keys("[a-z-]{1,40}")]
    public IReadOnlyDictionary<string, string> ExtraArgs { get; init; } = new Dictionary<string, string>
    {
        ["watch-ingress-without-class"] = "",
    };

    public V1ResourceRequirements Resources { get; init; } = new()
    {
        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "100m", ["memory"] = "256Mi" },
        Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = "256Mi" },
    };
}

public sealed record ClassValues
{
    [RegularExpression("[a-z]([-a-z0-9]{0,20}[a-z0-9])?")] public string Name { get; init; } = "nginx";
    [RegularExpression("[a-z]([-a-z0-9]{0,20}[a-z0-9])?")] public string Controller { get; init; } = "ingress-nginx";
    public bool IsDefault { get; init; }
}
