using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.QuarterOfMemory;

/// <summary>Shares of a pod's memory, rounded down, as a database is tuned.</summary>
[HelmChart("quarter-of-memory", Version = "0.1.0")]
public sealed class QuarterOfMemory(QuarterOfMemoryValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["shared_buffers"] = $"{values.MemoryMiB / 4}MB",
            ["effective_cache_size"] = $"{values.MemoryMiB * 3 / 4}MB",
            ["rest"] = $"{values.MemoryMiB % 4}",
        },
    };
}

public sealed record QuarterOfMemoryValues
{
    /// <summary>Memory of the pod in MiB.</summary>
    [Range(64, 65_536)] public int MemoryMiB { get; init; } = 1_024;
}
