using System.ComponentModel.DataAnnotations;

namespace Hula;

/// <summary>More pods under load.</summary>
public sealed record AutoscalingValues
{
    /// <summary>Whether pods are added under load.</summary>
    public bool Enabled { get; init; }

    /// <summary>Fewest pods.</summary>
    [Range(1, 100)] public int MinReplicas { get; init; } = 2;

    /// <summary>Most pods.</summary>
    [Range(1, 100)] public int MaxReplicas { get; init; } = 8;

    /// <summary>Load of the cores to aim at, in percent.</summary>
    [Range(1, 100)] public int CpuPercent { get; init; } = 60;
}
