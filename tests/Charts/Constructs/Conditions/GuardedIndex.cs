using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.GuardedIndex;

/// <summary>What would fail where the guard does not hold.</summary>
[HelmChart("guarded-index", Version = "0.1.0")]
public sealed class GuardedIndex(GuardedIndexValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["first"] = values.Hosts.Count > 0 ? values.Hosts[0] : "none",
            ["second"] = values.Hosts.Count > 1 && values.Hosts[1] != "" ? values.Hosts[1] : "none",
            ["ratio"] = values.Parts == 0 ? "0" : $"{100 / values.Parts}",
        },
    };
}

public sealed record GuardedIndexValues
{
    public IReadOnlyList<string> Hosts { get; init; } = ["a.example.com"];
    [Range(0, 10)] public int Parts { get; init; } = 4;
}
