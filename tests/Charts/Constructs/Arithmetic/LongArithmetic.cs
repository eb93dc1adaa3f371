using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.LongArithmetic;

/// <summary>Bytes from megabytes, beyond 32 bits.</summary>
[HelmChart("long-arithmetic", Version = "0.1.0")]
public sealed class LongArithmetic(LongArithmeticValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["bytes"] = $"{values.Megabytes * 1_048_576L}",
            ["seconds"] = $"{(long)values.Days * 86_400}",
        },
    };
}

public sealed record LongArithmeticValues
{
    [Range(1, 1_000_000)] public int Megabytes { get; init; } = 512;
    [Range(1, 100_000)] public int Days { get; init; } = 30;
}
