using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.UnboundedInt;

/// <summary>An int without a range has that of 32 bits, and is printed without an exponent.</summary>
[HelmChart("unbounded-int", Version = "0.1.0")]
public sealed class UnboundedInt(UnboundedIntValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["cache-entries"] = $"{values.CacheEntries}",
        },
    };

    public V1PriorityClass Priority => new()
    {
        Metadata = new() { Name = release.NameFor("priority") },
        Value = values.Priority,
    };
}

public sealed record UnboundedIntValues
{
    /// <summary>Entries that the cache holds.</summary>
    public int CacheEntries { get; init; } = 5_000_000;

    /// <summary>Priority of the pods, negative for the least.</summary>
    public int Priority { get; init; } = -1000;
}
