using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.DistinctTexts;

/// <summary>Texts without repetitions.</summary>
[HelmChart("distinct-texts", Version = "0.1.0")]
public sealed class DistinctTexts(DistinctTextsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["zones"] = string.Join(",", values.Zones.Distinct()),
            ["after"] = string.Join(",", values.Zones.Select(zone => zone.ToLowerInvariant()).Distinct()),
        },
    };
}

public sealed record DistinctTextsValues
{
    [Items("[A-Za-z]{1,3}")] public IReadOnlyList<string> Zones { get; init; } = ["a", "b", "a"];
}
