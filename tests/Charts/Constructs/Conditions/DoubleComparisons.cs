using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.DoubleComparisons;

/// <summary>Fractions compared.</summary>
[HelmChart("double-comparisons", Version = "0.1.0")]
public sealed class DoubleComparisons(DoubleComparisonsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["sampled"] = values.Rate > 0.5 ? "most" : values.Rate > 0 ? "some" : "none",
            ["equal"] = values.Rate == 0.1 ? "1" : "0",
            ["with-int"] = values.Rate >= values.Floor ? "1" : "0",
        },
    };
}

public sealed record DoubleComparisonsValues
{
    [Range(0.0, 1.0)] public double Rate { get; init; } = 0.1;
    [Range(0, 1)] public int Floor { get; init; }
}
