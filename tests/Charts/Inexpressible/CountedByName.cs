using k8s.Models;
using Plimsoll;

namespace Inexpressible.CountedByName;

/// <summary>A dictionary whose entries are computed from each other.</summary>
[HelmChart("counted-by-name", Version = "0.1.0")]
public sealed class CountedByName(CountedByNameValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            var counts = new Dictionary<string, int>();
            foreach (var zone in values.Zones)
                counts[zone] = counts.GetValueOrDefault(zone) + 1; // PLM9004: Count(…) for each zone that is meant
            return new()
            {
                Metadata = new() { Name = release.FullName },
                Data = counts.ToDictionary(count => count.Key, count => $"{count.Value}"),
            };
        }
    }
}

public sealed record CountedByNameValues
{
    [Items("[a-z]{1,10}")] public IReadOnlyList<string> Zones { get; init; } = ["a", "b", "a"];
}
