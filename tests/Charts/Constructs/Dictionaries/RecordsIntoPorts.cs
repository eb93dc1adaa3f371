using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.RecordsIntoPorts;

/// <summary>Container ports by name.</summary>
[HelmChart("records-into-ports", Version = "0.1.0")]
public sealed class RecordsIntoPorts(RecordsIntoPortsValues values, Release release)
{
    public V1NetworkPolicy Policy => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            PodSelector = new() { MatchLabels = release.Selector() },
            Ingress =
            [
                .. values.Ports.OrderBy(port => port.Key, StringComparer.Ordinal).Select(port => new V1NetworkPolicyIngressRule
                {
                    Ports = [new() { Port = port.Value.Number, Protocol = port.Value.Udp ? "UDP" : "TCP" }],
                }),
            ],
        },
    };
}

public sealed record RecordsIntoPortsValues
{
    [Keys("[a-z]{1,15}")]
    public IReadOnlyDictionary<string, PortValues> Ports { get; init; } = new Dictionary<string, PortValues> { ["http"] = new() };
}

public sealed record PortValues
{
    [Range(1, 65535)] public int Number { get; init; } = 80;
    public bool Udp { get; init; }
}
