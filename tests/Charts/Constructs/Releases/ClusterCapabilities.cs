using System.ComponentModel.DataAnnotations;
using k8s;
using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.ClusterCapabilities;

/// <summary>What is there only where the cluster has it.</summary>
[HelmChart("cluster-capabilities", Version = "0.1.0")]
public sealed class ClusterCapabilities(ClusterCapabilitiesValues values, Release release)
{
    public ServiceMonitor? Monitor => values.Monitor && release.Capabilities.Has("monitoring.coreos.com/v1/ServiceMonitor")
        ? new()
        {
            Metadata = new() { Name = release.FullName, Labels = release.Labels() },
            Spec = new()
            {
                Selector = new() { MatchLabels = release.Selector() },
                Endpoints = [new() { Port = "metrics", Interval = $"{values.IntervalSeconds}s" }],
            },
        }
        : null;

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["certificates"] = release.Capabilities.Has("cert-manager.io/v1") ? "issued" : "given",
        },
    };
}

public sealed record ClusterCapabilitiesValues
{
    public bool Monitor { get; init; } = true;
    [Range(5, 3_600)] public int IntervalSeconds { get; init; } = 30;
}

[KubernetesEntity(Group = "monitoring.coreos.com", ApiVersion = "v1", Kind = "ServiceMonitor", PluralName = "servicemonitors")]
public sealed record ServiceMonitor : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "monitoring.coreos.com/v1";
    public string Kind { get; set; } = "ServiceMonitor";
    public V1ObjectMeta Metadata { get; set; } = new();
    public ServiceMonitorSpec Spec { get; init; } = new();
}

public sealed record ServiceMonitorSpec
{
    public V1LabelSelector Selector { get; init; } = new();
    public IList<ServiceMonitorEndpoint> Endpoints { get; init; } = [];
}

public sealed record ServiceMonitorEndpoint
{
    public string? Port { get; init; }
    public string? Interval { get; init; }
}
