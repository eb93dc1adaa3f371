using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.ExactRangeEnds;

/// <summary>Bounds that are the type's own, and a range of one.</summary>
[HelmChart("exact-range-ends", Version = "0.1.0")]
public sealed class ExactRangeEnds(ExactRangeEndsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["any"] = $"{values.Any}",
            ["one"] = $"{values.One}",
            ["negative"] = $"{values.Negative}",
        },
    };
}

public sealed record ExactRangeEndsValues
{
    [Range(int.MinValue, int.MaxValue)] public int Any { get; init; } = int.MinValue;
    [Range(1, 1)] public int One { get; init; } = 1;
    [Range(-5, -1)] public int Negative { get; init; } = -3;
}
