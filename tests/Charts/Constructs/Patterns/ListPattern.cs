using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.ListPattern;

/// <summary>How many there are, and what the first one is.</summary>
[HelmChart("list-pattern", Version = "0.1.0")]
public sealed class ListPattern(ListPatternValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["count"] = values.Hosts switch
            {
                [] => "none",
                [var only] => only,
                [var first, .., var last] => $"{first}…{last}",
            },
            ["begins"] = values.Hosts is ["primary", ..] ? "1" : "0",
        },
    };
}

public sealed record ListPatternValues
{
    public IReadOnlyList<string> Hosts { get; init; } = ["primary", "secondary"];
}
