using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.ExcludedItems;

/// <summary>Those that are not among others.</summary>
[HelmChart("excluded-items", Version = "0.1.0")]
public sealed class ExcludedItems(ExcludedItemsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["without"] = string.Join(",", values.Zones.Where(zone => !values.Excluded.Contains(zone))),
            ["constant"] = string.Join(",", values.Zones.Where(zone => zone is not ("x" or "y"))),
        },
    };
}

public sealed record ExcludedItemsValues
{
    public IReadOnlyList<string> Zones { get; init; } = ["a", "b", "x"];
    public IReadOnlyList<string> Excluded { get; init; } = ["b"];
}
