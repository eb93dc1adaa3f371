using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.IntOrStringFromText;

/// <summary>A percentage out of a number, and a target port out of a name.</summary>
[HelmChart("int-or-string-from-text", Version = "0.1.0")]
public sealed class IntOrStringFromText(IntOrStringFromTextValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Strategy = new()
            {
                Type = "RollingUpdate",
                RollingUpdate = new() { MaxSurge = $"{values.SurgePercent}%", MaxUnavailable = values.MaxUnavailable },
            },
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

public sealed record IntOrStringFromTextValues
{
    [Range(0, 100)] public int SurgePercent { get; init; } = 25;
    [Range(0, 10)] public int MaxUnavailable { get; init; }
}
