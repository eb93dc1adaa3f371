using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.AbsoluteDifference;

/// <summary>How far two numbers are apart.</summary>
[HelmChart("absolute-difference", Version = "0.1.0")]
public sealed class AbsoluteDifference(AbsoluteDifferenceValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["distance"] = $"{Math.Abs(values.From - values.To)}",
            ["sign"] = $"{Math.Sign(values.From - values.To)}",
        },
    };
}

public sealed record AbsoluteDifferenceValues
{
    [Range(-100, 100)] public int From { get; init; }
    [Range(-100, 100)] public int To { get; init; } = 10;
}
