using System.ComponentModel.DataAnnotations;
using System.Text;
using k8s.Models;
using Plimsoll;

namespace Constructs.Platform.MetricsServer;

/// <summary>The aggregated API of the metrics server.</summary>
[HelmChart("metrics-server", Version = "0.1.0")]
public sealed class MetricsServer(MetricsServerValues values, Release release)
{
    public V1APIService Api => new()
    {
        Metadata = new() { Name = "v1beta1.metrics.k8s.io", Labels = release.Labels() },
        Spec = new()
        {
            Group = "metrics.k8s.io",
            Version = "v1beta1",
            GroupPriorityMinimum = 100,
            VersionPriority = 100,
            InsecureSkipTLSVerify = values.CaBundle is null,
            CaBundle = values.CaBundle is { } bundle ? Encoding.UTF8.GetBytes(bundle) : null,
            Service = new() { Name = release.FullName, NamespaceProperty = release.Namespace, Port = values.Port },
        },
    };

    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = $"registry.k8s.io/metrics-server/metrics-server:v{values.Version}",
                            Args =
                            [
                                $"--secure-port={values.ContainerPort}",
                                $"--kubelet-preferred-address-types={string.Join(',', values.AddressTypes)}",
                                $"--metric-resolution={values.ResolutionSeconds}s",
                                .. values.InsecureKubelet ? ["--kubelet-insecure-tls"] : Array.Empty<string>(),
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record MetricsServerValues
{
    [RegularExpression("[0-9]+\\.[0-9]+\\.[0-9]+")] public string Version { get; init; } = "0.7.2";
    public string? CaBundle { get; init; }
    [Range(1, 65535)] public int Port { get; init; } = 443;
    [Range(1, 65535)] public int ContainerPort { get; init; } = 10250;
    [MinLength(1)] public IReadOnlyList<AddressType> AddressTypes { get; init; } = [AddressType.InternalIP, AddressType.Hostname];
    [Range(10, 300)] public int ResolutionSeconds { get; init; } = 15;
    public bool InsecureKubelet { get; init; }
}

public enum AddressType
{
    InternalIP,
    ExternalIP,
    Hostname,
}
