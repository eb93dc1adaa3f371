using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.PortNumbers;

/// <summary>Ports in all their places.</summary>
[HelmChart("port-numbers", Version = "0.1.0")]
public sealed class PortNumbers(PortNumbersValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Type = values.NodePort is null ? "ClusterIP" : "NodePort",
            Selector = release.Selector(),
            Ports =
            [
                new() { Name = "http", Port = values.Port, TargetPort = values.ContainerPort, NodePort = values.NodePort },
                new() { Name = "metrics", Port = 9100, TargetPort = "metrics" },
            ],
        },
    };
}

public sealed record PortNumbersValues
{
    [Range(1, 9099)] public int Port { get; init; } = 80;
    [Range(1, 65535)] public int ContainerPort { get; init; } = 8080;
    [Range(30000, 32767)] public int? NodePort { get; init; }
}
