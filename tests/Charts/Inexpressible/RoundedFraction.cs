using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.RoundedFraction;

/// <summary>A whole number out of a fraction.</summary>
[HelmChart("rounded-fraction", Version = "0.1.0")]
public sealed class RoundedFraction(RoundedFractionValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = (int)Math.Round(values.Load * 10), // PLM9004: make it an int, in percent, and divide
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

public sealed record RoundedFractionValues
{
    [Range(0.0, 1.0)] public double Load { get; init; } = 0.25;
}
