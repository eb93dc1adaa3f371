using System.Text.RegularExpressions;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.LookaheadPattern;

/// <summary>A regular expression that RE2 does not have.</summary>
[HelmChart("lookahead-pattern", Version = "0.1.0")]
public sealed class LookaheadPattern(LookaheadPatternValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["valid"] = Regex.IsMatch(values.Name, "^(?!kube-)[a-z-]+$") ? "1" : "0", // PLM9004: !StartsWith("kube-") and a pattern without a look-ahead
        },
    };
}

public sealed record LookaheadPatternValues
{
    public string Name { get; init; } = "app";
}
