using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.MajorityOf;

/// <summary>A quorum.</summary>
[HelmChart("majority-of", Version = "0.1.0")]
public sealed class MajorityOf(MajorityOfValues values, Release release)
{
    public V1PodDisruptionBudget Budget => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new() { MinAvailable = values.Members / 2 + 1, Selector = new() { MatchLabels = release.Selector() } },
    };
}

public sealed record MajorityOfValues
{
    /// <summary>Members of the cluster.</summary>
    [Range(1, 9)] public int Members { get; init; } = 3;
}
