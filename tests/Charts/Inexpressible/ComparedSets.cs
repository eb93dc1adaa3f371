using k8s.Models;
using Plimsoll;

namespace Inexpressible.ComparedSets;

/// <summary>Two lists compared as sets.</summary>
[HelmChart("compared-sets", Version = "0.1.0")]
public sealed class ComparedSets(ComparedSetsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["same"] = values.First.ToHashSet(StringComparer.Ordinal).SetEquals(values.Second) ? "1" : "0", // PLM9004: All(…Contains…) in both directions
        },
    };
}

public sealed record ComparedSetsValues
{
    public IReadOnlyList<string> First { get; init; } = ["a"];
    public IReadOnlyList<string> Second { get; init; } = ["a"];
}
