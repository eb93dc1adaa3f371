using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.OuterValuesInLoop;

/// <summary>Values and release seen from within a loop, and within another.</summary>
[HelmChart("outer-values-in-loop", Version = "0.1.0")]
public sealed class OuterValuesInLoop(OuterValuesInLoopValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["lines"] = string.Concat(values.Zones.Select(zone =>
                string.Concat(values.Tiers.Select(tier => $"{release.Name}.{tier}.{zone}.{values.Domain}:{values.Port}\n")))),
        },
    };
}

public sealed record OuterValuesInLoopValues
{
    public IReadOnlyList<string> Zones { get; init; } = ["a", "b"];
    public IReadOnlyList<string> Tiers { get; init; } = ["web"];
    public string Domain { get; init; } = "example.com";
    [Range(1, 65535)] public int Port { get; init; } = 80;
}
