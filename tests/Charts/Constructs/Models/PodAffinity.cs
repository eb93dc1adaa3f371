using k8s.Models;
using Plimsoll;

namespace Constructs.Models.PodAffinity;

/// <summary>Affinity as the API has it, unset by default.</summary>
[HelmChart("pod-affinity", Version = "0.1.0")]
public sealed class PodAffinity(PodAffinityValues values, Release release)
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
                    Affinity = values.Affinity,
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

public sealed record PodAffinityValues
{
    /// <summary>Where pods run, and next to which.</summary>
    public V1Affinity? Affinity { get; init; }
}
