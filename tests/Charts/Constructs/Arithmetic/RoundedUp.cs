using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.RoundedUp;

/// <summary>How many failures make up a time.</summary>
[HelmChart("rounded-up", Version = "0.1.0")]
public sealed class RoundedUp(RoundedUpValues values, Release release)
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
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            StartupProbe = new()
                            {
                                HttpGet = new() { Path = "/healthz", Port = 8080 },
                                PeriodSeconds = values.PeriodSeconds,
                                FailureThreshold = (values.StartupSeconds + values.PeriodSeconds - 1) / values.PeriodSeconds,
                            },
                        },
                    ],
                },
            },
        },
    };
}

public sealed record RoundedUpValues
{
    /// <summary>Seconds between two attempts.</summary>
    [Range(1, 60)] public int PeriodSeconds { get; init; } = 5;

    /// <summary>Seconds that starting may take.</summary>
    [Range(1, 3_600)] public int StartupSeconds { get; init; } = 300;
}
