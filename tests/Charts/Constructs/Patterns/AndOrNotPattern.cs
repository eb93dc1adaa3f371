using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.AndOrNotPattern;

/// <summary>Patterns put together.</summary>
[HelmChart("and-or-not-pattern", Version = "0.1.0")]
public sealed class AndOrNotPattern(AndOrNotPatternValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["class"] = values.Port is > 0 and < 1024 ? "system" : "user",
            ["odd"] = values.Port is not (80 or 443) ? "odd" : "web",
            ["range"] = values.Port is (>= 30000 and <= 32767) or 0 ? "node" : "other",
            ["level"] = values.Level is not ("debug" or "trace") and not "" ? "quiet" : "loud",
        },
    };
}

public sealed record AndOrNotPatternValues
{
    [Range(0, 65535)] public int Port { get; init; } = 8080;
    public string Level { get; init; } = "info";
}
