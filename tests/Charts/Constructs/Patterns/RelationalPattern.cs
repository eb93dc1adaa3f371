using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.RelationalPattern;

/// <summary>Bounds as patterns.</summary>
[HelmChart("relational-pattern", Version = "0.1.0")]
public sealed class RelationalPattern(RelationalPatternValues values, Release release)
{
    public V1PodDisruptionBudget Budget => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            MaxUnavailable = values.Replicas switch
            {
                < 2 => 0,
                < 4 => 1,
                >= 4 and < 10 => 2,
                _ => "25%",
            },
            Selector = new() { MatchLabels = release.Selector() },
        },
    };
}

public sealed record RelationalPatternValues
{
    [Range(1, 50)] public int Replicas { get; init; } = 3;
}
