using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Applications.NodeExporter;

/// <summary>An exporter on each node: host paths, tolerations, and a port of the node's.</summary>
[HelmChart("node-exporter", Version = "0.1.0")]
public sealed class NodeExporter(NodeExporterValues values, Release release)
{
    public V1DaemonSet DaemonSet => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            UpdateStrategy = new() { Type = "RollingUpdate", RollingUpdate = new() { MaxUnavailable = values.MaxUnavailable } },
            Template = new()
            {
                Metadata = new()
                {
                    Labels = release.Selector(),
                    Annotations = values.Scrape
                        ? new Dictionary<string, string> { ["prometheus.io/port"] = $"{values.Port}" }
                        : null,
                },
                Spec = new()
                {
                    HostNetwork = true,
                    HostPID = values.HostPid,
                    Tolerations = values.Everywhere ? [new() { OperatorProperty = "Exists" }] : values.Tolerations.NullIfEmpty(),
                    NodeSelector = new Dictionary<string, string>(values.NodeSelector) { ["kubernetes.io/os"] = "linux" },
                    Containers =
                    [
                        new()
                        {
                            Name = "node-exporter",
                            Image = $"quay.io/prometheus/node-exporter:{values.Tag}",
                            Args =
                            [
                                "--path.rootfs=/host/root",
                                $"--web.listen-address=[$(HOST_IP)]:{values.Port}",
                                .. values.Collectors.Select(collector => $"--collector.{collector}"),
                                .. values.Disabled.Select(collector => $"--no-collector.{collector}"),
                                $"--collector.filesystem.mount-points-exclude=^/({string.Join('|', values.ExcludedMounts)})($|/)",
                            ],
                            Env = [new() { Name = "HOST_IP", ValueFrom = new() { FieldRef = new() { FieldPath = "status.hostIP" } } }],
                            Ports = [new() { Name = "metrics", ContainerPort = values.Port, HostPort = values.Port }],
                            VolumeMounts =
                            [
                                new()
                                {
                                    Name = "root",
                                    MountPath = "/host/root",
                                    MountPropagation = "HostToContainer",
                                    ReadOnlyProperty = true,
                                },
                            ],
                        },
                    ],
                    Volumes = [new() { Name = "root", HostPath = new() { Path = "/" } }],
                },
            },
        },
    };
}

public sealed record NodeExporterValues
{
    [RegularExpression("v[0-9]+\\.[0-9]+\\.[0-9]+")] public string Tag { get; init; } = "v1.8.2";
    [Range(1_024, 65_535)] public int Port { get; init; } = 9100;
    public IntOrString MaxUnavailable { get; init; } = "10%";
    public bool Scrape { get; init; } = true;
    public bool HostPid { get; init; } = true;
    public bool Everywhere { get; init; }
    public IReadOnlyList<V1Toleration> Tolerations { get; init; } = [new() { Effect = "NoSchedule", OperatorProperty = "Exists" }];
    [Keys("[a-z./-]{1,40}")]
    public IReadOnlyDictionary<string, string> NodeSelector { get; init; } = new Dictionary<string, string>();
    [Items("[a-z]{1,20}")] public IReadOnlyList<string> Collectors { get; init; } = ["systemd"];
    [Items("[a-z]{1,20}")] public IReadOnlyList<string> Disabled { get; init; } = ["wifi", "hwmon"];
    [MinLength(1), Items("[a-z0-9/]{1,20}")] public IReadOnlyList<string> ExcludedMounts { get; init; } = ["dev", "proc", "sys", "run/k3s"];
}
