using System.ComponentModel.DataAnnotations;

namespace Hula;

/// <summary>A question that the service is asked again and again.</summary>
public sealed record ProbeValues
{
    /// <summary>Path to ask for.</summary>
    [RegularExpression("/[-A-Za-z0-9_./]*")] public string Path { get; init; } = "/health/live";

    /// <summary>Seconds between two attempts.</summary>
    [Range(1, 3600)] public int PeriodSeconds { get; init; } = 10;

    /// <summary>Failures in a row until it counts as failed.</summary>
    [Range(1, 1000)] public int FailureThreshold { get; init; } = 3;
}
