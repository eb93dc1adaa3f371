using k8s.Models;
using Plimsoll;

namespace Constructs.Models.AffinityOrDefault;

/// <summary>Affinity of the values, or the chart's own.</summary>
[HelmChart("affinity-or-default", Version = "0.1.0")]
public sealed class AffinityOrDefault(AffinityOrDefaultValues values, Release release)
{
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
                    Affinity = values.Affinity ?? new()
                    {
                        PodAntiAffinity = new()
                        {
                            PreferredDuringSchedulingIgnoredDuringExecution =
                            [
                                new()
                                {
                                    Weight = 100,
                                    PodAffinityTerm = new()
                                    {
                                        TopologyKey = "kubernetes.io/hostname",
                                        LabelSelector = new() { MatchLabels = release.Selector() },
                                    },
                                },
                            ],
                        },
                    },
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

public sealed record AffinityOrDefaultValues
{
    public V1Affinity? Affinity { get; init; }
}
