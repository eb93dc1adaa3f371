using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.BoundedReplicas;

/// <summary>Replicas within a range; 0 is legal and stays.</summary>
[HelmChart("bounded-replicas", Version = "0.1.0")]
public sealed class BoundedReplicas(BoundedReplicasValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = values.Replicas,
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

public sealed record BoundedReplicasValues
{
    /// <summary>Number of pods.</summary>
    [Range(0, 100)] public int Replicas { get; init; } = 1;
}
