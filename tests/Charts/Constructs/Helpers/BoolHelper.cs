using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.BoolHelper;

/// <summary>A private bool that several definitions ask.</summary>
[HelmChart("bool-helper", Version = "0.1.0")]
public sealed class BoolHelper(BoolHelperValues values, Release release)
{
    public V1Service? Metrics => HasMetrics
        ? new()
        {
            Metadata = new() { Name = release.NameFor("metrics") },
            Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "metrics", Port = 9100 }] },
        }
        : null;

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
                            Args = HasMetrics ? ["--metrics"] : ["--no-metrics", HasMetrics ? "!" : "?"],
                        },
                    ],
                },
            },
        },
    };

    private bool HasMetrics => values.Metrics.Enabled && values.Metrics.Port > 0;
}

public sealed record BoolHelperValues
{
    public MetricsValues Metrics { get; init; } = new();
}

public sealed record MetricsValues
{
    public bool Enabled { get; init; } = true;
    [Range(0, 65535)] public int Port { get; init; } = 9100;
}
