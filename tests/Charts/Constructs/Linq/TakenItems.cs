using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.TakenItems;

/// <summary>The first few, and those behind.</summary>
[HelmChart("taken-items", Version = "0.1.0")]
public sealed class TakenItems(TakenItemsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["first"] = string.Join(",", values.Hosts.Take(2)),
            ["rest"] = string.Join(",", values.Hosts.Skip(1)),
            ["middle"] = string.Join(",", values.Hosts.Skip(1).Take(2)),
        },
    };
}

public sealed record TakenItemsValues
{
    public IReadOnlyList<string> Hosts { get; init; } = ["a", "b", "c", "d"];
}
