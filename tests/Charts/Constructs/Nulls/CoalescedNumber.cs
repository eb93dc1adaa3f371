using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.CoalescedNumber;

/// <summary>0 is not null.</summary>
[HelmChart("coalesced-number", Version = "0.1.0")]
public sealed class CoalescedNumber(CoalescedNumberValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = values.Replicas ?? 2,
            RevisionHistoryLimit = values.History ?? values.Replicas,
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
}

public sealed record CoalescedNumberValues
{
    [Range(0, 10)] public int? Replicas { get; init; }
    [Range(0, 10)] public int? History { get; init; } = 0;
}
