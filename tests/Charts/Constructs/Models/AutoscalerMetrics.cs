using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Models.AutoscalerMetrics;

/// <summary>Metrics of an autoscaler as the API has them.</summary>
[HelmChart("autoscaler-metrics", Version = "0.1.0")]
public sealed class AutoscalerMetrics(AutoscalerMetricsValues values, Release release)
{
    public V2HorizontalPodAutoscaler? Autoscaler => values.Metrics.Count == 0
        ? null
        : new()
        {
            Metadata = new() { Name = release.FullName },
            Spec = new()
            {
                ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = release.FullName },
                MaxReplicas = values.MaxReplicas,
                Metrics = [.. values.Metrics],
                Behavior = values.Behavior,
            },
        };
}

public sealed record AutoscalerMetricsValues
{
    [Range(1, 100)] public int MaxReplicas { get; init; } = 10;

    public IReadOnlyList<V2MetricSpec> Metrics { get; init; } =
    [
        new()
        {
            Type = "Resource",
            Resource = new() { Name = "cpu", Target = new() { Type = "Utilization", AverageUtilization = 70 } },
        },
    ];

    public V2HorizontalPodAutoscalerBehavior? Behavior { get; init; }
}
