using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.SummedNumbers;

/// <summary>Sums and extremes of numbers.</summary>
[HelmChart("summed-numbers", Version = "0.1.0")]
public sealed class SummedNumbers(SummedNumbersValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["sum"] = $"{values.Disks.Sum(disk => disk.GiB)}Gi",
            ["max"] = $"{values.Weights.Max()}",
            ["min"] = $"{values.Weights.Min()}",
        },
    };
}

public sealed record SummedNumbersValues
{
    [MinLength(1), MaxLength(20)] public IReadOnlyList<int> Weights { get; init; } = [3, 1, 2];
    [MaxLength(20)] public IReadOnlyList<DiskValues> Disks { get; init; } = [new(), new() { GiB = 5 }];
}

public sealed record DiskValues
{
    [Range(1, 10_000)] public int GiB { get; init; } = 10;
}
