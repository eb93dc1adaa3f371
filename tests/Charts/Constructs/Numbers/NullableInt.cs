using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.NullableInt;

/// <summary>An absent number leaves out the field; 0 does not.</summary>
[HelmChart("nullable-int", Version = "0.1.0")]
public sealed class NullableInt(NullableIntValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            RevisionHistoryLimit = values.RevisionHistoryLimit,
            MinReadySeconds = values.MinReadySeconds,
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    TerminationGracePeriodSeconds = values.GraceSeconds,
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

public sealed record NullableIntValues
{
    [Range(0, 50)] public int? RevisionHistoryLimit { get; init; }
    public int? MinReadySeconds { get; init; } = 0;
    [Range(0L, 86_400L)] public long? GraceSeconds { get; init; } = 30;
}
