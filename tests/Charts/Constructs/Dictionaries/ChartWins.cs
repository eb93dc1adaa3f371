using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.ChartWins;

/// <summary>Entries of the chart over those of the values.</summary>
[HelmChart("chart-wins", Version = "0.1.0")]
public sealed class ChartWins(ChartWinsValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new()
                {
                    Labels = release.Selector(),
                    Annotations = new Dictionary<string, string>(values.PodAnnotations)
                    {
                        ["prometheus.io/scrape"] = "true",
                        ["prometheus.io/port"] = $"{values.MetricsPort}",
                    },
                },
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

public sealed record ChartWinsValues
{
    [Keys("[a-z./-]{1,40}")]
    public IReadOnlyDictionary<string, string> PodAnnotations { get; init; } = new Dictionary<string, string>
    {
        ["prometheus.io/scrape"] = "false",
    };

    [Range(1, 65535)] public int MetricsPort { get; init; } = 9100;
}
