using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.CountedItems;

/// <summary>How many there are, in sums.</summary>
[HelmChart("counted-items", Version = "0.1.0")]
public sealed class CountedItems(CountedItemsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["hosts"] = $"{values.Hosts.Count}",
            ["with-own"] = $"{values.Hosts.Count + 1}",
            ["pairs"] = $"{values.Hosts.Count * values.Ports.Count}",
        },
    };
}

public sealed record CountedItemsValues
{
    [MaxLength(20)] public IReadOnlyList<string> Hosts { get; init; } = ["a", "b"];
    [MaxLength(20)] public IReadOnlyList<int> Ports { get; init; } = [80, 443];
}
