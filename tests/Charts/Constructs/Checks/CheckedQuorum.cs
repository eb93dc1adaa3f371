using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Checks.CheckedQuorum;

/// <summary>An odd number of members, unless there is no quorum to lose.</summary>
[HelmChart("checked-quorum", Version = "0.1.0")]
public sealed class CheckedQuorum(CheckedQuorumValues values, Release release)
{
    public V1StatefulSet StatefulSet => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            ServiceName = release.FullName,
            Replicas = values.Members,
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
                            Image = "registry.example.com/app:1.0.0",
                        },
                    ],
                },
            },
        },
    };

    [Check("members must be odd, so that a quorum can be had on one side of a split")]
    public bool IsOdd => values.Members % 2 == 1 || values.Standalone;
}

public sealed record CheckedQuorumValues
{
    [Range(1, 15)] public int Members { get; init; } = 3;
    public bool Standalone { get; init; }
}
