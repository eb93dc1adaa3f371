using k8s.Models;
using Plimsoll;

namespace Inexpressible.SortedByValue;

/// <summary>A dictionary in the order of its values.</summary>
[HelmChart("sorted-by-value", Version = "0.1.0")]
public sealed class SortedByValue(SortedByValueValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["order"] = string.Join(",", values.Weights.OrderBy(weight => weight.Value).Select(weight => weight.Key)), // PLM9004: order by key
        },
    };
}

public sealed record SortedByValueValues
{
    [Keys("[a-z]{1,20}")]
    public IReadOnlyDictionary<string, int> Weights { get; init; } = new Dictionary<string, int> { ["a"] = 1 };
}
