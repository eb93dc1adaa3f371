using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.ZippedLists;

/// <summary>Two lists side by side, as long as the shorter one.</summary>
[HelmChart("zipped-lists", Version = "0.1.0")]
public sealed class ZippedLists(ZippedListsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["constants"] = string.Join(",", values.Names.Zip(["x", "y", "z"], (name, letter) => $"{letter}={name}")),
            ["values"] = string.Join(",", values.Names.Zip(values.Ports, (name, port) => $"{name}:{port}")),
        },
    };
}

public sealed record ZippedListsValues
{
    public IReadOnlyList<string> Names { get; init; } = ["a", "b"];
    public IReadOnlyList<int> Ports { get; init; } = [80, 443, 8080];
}
