using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Checks.BoundsInOrder;

/// <summary>The lower bound of an autoscaler is not above the upper one.</summary>
[HelmChart("bounds-in-order", Version = "0.1.0")]
public sealed class BoundsInOrder(BoundsInOrderValues values, Release release)
{
    public V2HorizontalPodAutoscaler Autoscaler => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = release.FullName },
            MinReplicas = values.MinReplicas,
            MaxReplicas = values.MaxReplicas,
        },
    };

    [Check("minReplicas is above maxReplicas")]
    public bool AreBoundsInOrder => values.MinReplicas <= values.MaxReplicas;
}

public sealed record BoundsInOrderValues
{
    [Range(1, 100)] public int MinReplicas { get; init; } = 2;
    [Range(1, 100)] public int MaxReplicas { get; init; } = 6;
}
