using System.ComponentModel.DataAnnotations;
using k8s;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.DoubleProduct;

/// <summary>Arithmetic of fractions: Helm's own is decimal.</summary>
[HelmChart("double-product", Version = "0.1.0")]
public sealed class DoubleProduct(DoubleProductValues values, Release release)
{
    public SamplingPolicy Policy => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new() { Rate = values.Rate * 0.1 }, // PLM9004: take the result as a value of its own
    };
}

public sealed record DoubleProductValues
{
    [Range(0.0, 1.0)] public double Rate { get; init; } = 0.5;
}

[KubernetesEntity(Group = "example.com", ApiVersion = "v1", Kind = "SamplingPolicy", PluralName = "samplingpolicies")]
public sealed record SamplingPolicy : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "example.com/v1";
    public string Kind { get; set; } = "SamplingPolicy";
    public V1ObjectMeta Metadata { get; set; } = new();
    public SamplingSpec Spec { get; init; } = new();
}

public sealed record SamplingSpec
{
    public double Rate { get; init; }
}
