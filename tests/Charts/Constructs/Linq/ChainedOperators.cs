using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.ChainedOperators;

/// <summary>A filter, a projection and another filter.</summary>
[HelmChart("chained-operators", Version = "0.1.0")]
public sealed class ChainedOperators(ChainedOperatorsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["urls"] = string.Join('\n', values.Hosts
                .Where(host => !string.IsNullOrEmpty(host))
                .Select(host => $"https://{host}")
                .Where(url => !url.EndsWith(".local", StringComparison.Ordinal))),
        },
    };
}

public sealed record ChainedOperatorsValues
{
    public IReadOnlyList<string> Hosts { get; init; } = ["a.example.com", "", "b.local"];
}
