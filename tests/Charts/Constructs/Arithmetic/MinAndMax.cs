using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.MinAndMax;

/// <summary>A lower and an upper bound.</summary>
[HelmChart("min-and-max", Version = "0.1.0")]
public sealed class MinAndMax(MinAndMaxValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["threads"] = $"{Math.Max(2, values.Cores * 2)}",
            ["connections"] = $"{Math.Min(values.Connections, 500)}",
            ["either"] = $"{Math.Max(values.Cores, values.Connections)}",
        },
    };
}

public sealed record MinAndMaxValues
{
    [Range(1, 64)] public int Cores { get; init; } = 1;
    [Range(1, 10_000)] public int Connections { get; init; } = 100;
}
