using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.NegativeDivision;

/// <summary>C# divides towards zero, and a remainder has the sign of the dividend.</summary>
[HelmChart("negative-division", Version = "0.1.0")]
public sealed class NegativeDivision(NegativeDivisionValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["quotient"] = $"{values.Offset / 7}",
            ["remainder"] = $"{values.Offset % 7}",
            ["negated"] = $"{-values.Offset}",
        },
    };
}

public sealed record NegativeDivisionValues
{
    [Range(-1_000, 1_000)] public int Offset { get; init; } = -10;
}
