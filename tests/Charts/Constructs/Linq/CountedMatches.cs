using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.CountedMatches;

/// <summary>How many there are.</summary>
[HelmChart("counted-matches", Version = "0.1.0")]
public sealed class CountedMatches(CountedMatchesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["all"] = $"{values.Items.Count()}",
            ["enabled"] = $"{values.Items.Count(item => item.Enabled)}",
            ["many"] = values.Items.Count(item => item.Enabled) > 1 ? "1" : "0",
        },
    };
}

public sealed record CountedMatchesValues
{
    public IReadOnlyList<ItemValues> Items { get; init; } = [new() { Enabled = true }, new()];
}

public sealed record ItemValues
{
    public bool Enabled { get; init; }
}
