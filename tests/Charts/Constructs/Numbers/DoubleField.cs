using System.ComponentModel.DataAnnotations;
using k8s;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.DoubleField;

/// <summary>A fraction in a custom resource.</summary>
[HelmChart("double-field", Version = "0.1.0")]
public sealed class DoubleField(DoubleFieldValues values, Release release)
{
    public Telemetry Tracing => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new() { RandomSamplingPercentage = values.SamplingPercentage },
    };
}

public sealed record DoubleFieldValues
{
    /// <summary>Share of requests that are traced, in percent.</summary>
    [Range(0.0, 100.0)] public double SamplingPercentage { get; init; } = 12.5;
}

[KubernetesEntity(Group = "telemetry.istio.io", ApiVersion = "v1", Kind = "Telemetry", PluralName = "telemetries")]
public sealed record Telemetry : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "telemetry.istio.io/v1";
    public string Kind { get; set; } = "Telemetry";
    public V1ObjectMeta Metadata { get; set; } = new();
    public TelemetrySpec Spec { get; init; } = new();
}

public sealed record TelemetrySpec
{
    public double RandomSamplingPercentage { get; init; }
}
