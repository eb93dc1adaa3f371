using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.ListOfRecords;

/// <summary>Ports as records, with defaults that Helm does not fill in inside lists.</summary>
[HelmChart("list-of-records", Version = "0.1.0")]
public sealed class ListOfRecords(ListOfRecordsValues values, Release release)
{
    public V1NetworkPolicy Policy => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            PodSelector = new() { MatchLabels = release.Selector() },
            PolicyTypes = ["Egress"],
            Egress =
            [
                new()
                {
                    Ports =
                    [
                        .. values.Ports.Select(port => new V1NetworkPolicyPort
                        {
                            Port = port.Number,
                            EndPort = port.Last,
                            Protocol = port.Protocol,
                        }),
                    ],
                },
            ],
        },
    };
}

public sealed record ListOfRecordsValues
{
    /// <summary>Ports that may be reached.</summary>
    [MinLength(1)]
    public IReadOnlyList<PortValues> Ports { get; init; } = [new() { Number = 53, Protocol = "UDP" }, new() { Number = 443 }];
}

public sealed record PortValues
{
    /// <summary>The port, or the first of several.</summary>
    [Range(1, 65535)] public required int Number { get; init; }

    /// <summary>The last port; unset, there is one.</summary>
    [Range(1, 65535)] public int? Last { get; init; }

    /// <summary>What is spoken.</summary>
    [RegularExpression("TCP|UDP|SCTP")] public string Protocol { get; init; } = "TCP";
}
