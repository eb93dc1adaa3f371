using System.ComponentModel.DataAnnotations;
using k8s;
using k8s.Models;
using Plimsoll;

namespace Constructs.Constants.PrometheusAlerts;

/// <summary>A rule of Prometheus, as kube-prometheus-stack has them.</summary>
[HelmChart("prometheus-alerts", Version = "0.1.0")]
public sealed class PrometheusAlerts(PrometheusAlertsValues values, Release release)
{
    public PrometheusRule Rules => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Groups =
            [
                new()
                {
                    Name = "memory",
                    Rules =
                    [
                        new()
                        {
                            Alert = "MemoryNearLimit",
                            Expr = $"container_memory_working_set_bytes / container_spec_memory_limit_bytes > {values.Percent} / 100",
                            For = $"{values.Minutes}m",
                            Labels = new Dictionary<string, string> { ["severity"] = values.Severity },
                            Annotations = new Dictionary<string, string>
                            {
                                ["summary"] = "{{ $labels.pod }} of {{ $labels.namespace }} is at {{ $value | humanizePercentage }}",
                            },
                        },
                    ],
                },
            ],
        },
    };
}

public sealed record PrometheusAlertsValues
{
    /// <summary>Share of the limit, in percent.</summary>
    [Range(1, 100)] public int Percent { get; init; } = 90;

    /// <summary>How long it must last.</summary>
    [Range(1, 1_440)] public int Minutes { get; init; } = 15;

    [RegularExpression("info|warning|critical")] public string Severity { get; init; } = "warning";
}

[KubernetesEntity(Group = "monitoring.coreos.com", ApiVersion = "v1", Kind = "PrometheusRule", PluralName = "prometheusrules")]
public sealed record PrometheusRule : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "monitoring.coreos.com/v1";
    public string Kind { get; set; } = "PrometheusRule";
    public V1ObjectMeta Metadata { get; set; } = new();
    public PrometheusRuleSpec Spec { get; init; } = new();
}

public sealed record PrometheusRuleSpec
{
    public IList<RuleGroup> Groups { get; init; } = [];
}

public sealed record RuleGroup
{
    public required string Name { get; init; }
    public IList<AlertingRule> Rules { get; init; } = [];
}

public sealed record AlertingRule
{
    public required string Alert { get; init; }
    public required string Expr { get; init; }
    public string? For { get; init; }
    public IDictionary<string, string>? Labels { get; init; }
    public IDictionary<string, string>? Annotations { get; init; }
}
