using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.FirstAndLast;

/// <summary>The first, the last, and what stands in for them.</summary>
[HelmChart("first-and-last", Version = "0.1.0")]
public sealed class FirstAndLast(FirstAndLastValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["first"] = values.Hosts.First(),
            ["last"] = values.Hosts.Last(),
            ["index"] = values.Hosts[0] + values.Hosts[^1],
            ["maybe"] = values.Others.FirstOrDefault() ?? "none",
            ["default"] = values.Others.FirstOrDefault("none"),
            ["of"] = values.Hosts.FirstOrDefault(host => host.EndsWith(".com", StringComparison.Ordinal)) ?? values.Hosts[0],
        },
    };
}

public sealed record FirstAndLastValues
{
    [MinLength(1)] public IReadOnlyList<string> Hosts { get; init; } = ["a.example.org", "b.example.com"];
    public IReadOnlyList<string> Others { get; init; } = [];
}
