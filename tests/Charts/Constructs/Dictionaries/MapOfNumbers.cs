using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.MapOfNumbers;

/// <summary>A map to numbers, as text and as fields.</summary>
[HelmChart("map-of-numbers", Version = "0.1.0")]
public sealed class MapOfNumbers(MapOfNumbersValues values, Release release)
{
    public V1LimitRange Limits => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            Limits =
            [
                new()
                {
                    Type = "Container",
                    DefaultProperty = values.MemoryMiB.ToDictionary(entry => entry.Key, entry => new ResourceQuantity($"{entry.Value}Mi")),
                },
            ],
        },
    };

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["totals"] = string.Join(",", values.MemoryMiB
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => $"{entry.Key}={entry.Value}")),
        },
    };
}

public sealed record MapOfNumbersValues
{
    [Keys("memory|ephemeral-storage")]
    public IReadOnlyDictionary<string, int> MemoryMiB { get; init; } = new Dictionary<string, int> { ["memory"] = 256 };
}
