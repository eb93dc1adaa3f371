using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.NullConditionalPath;

/// <summary>A path through what may be absent.</summary>
[HelmChart("null-conditional-path", Version = "0.1.0")]
public sealed class NullConditionalPath(NullConditionalPathValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["host"] = values.Proxy?.Host ?? "direct",
            ["port"] = $"{values.Proxy?.Port ?? 0}",
            ["user"] = values.Proxy?.Login?.User ?? "anonymous",
            ["has-login"] = values.Proxy?.Login is null ? "no" : "yes",
        },
    };
}

public sealed record NullConditionalPathValues
{
    public ProxyValues? Proxy { get; init; }
}

public sealed record ProxyValues
{
    public string Host { get; init; } = "proxy";
    [Range(1, 65535)] public int Port { get; init; } = 3128;
    public LoginValues? Login { get; init; }
}

public sealed record LoginValues
{
    public string User { get; init; } = "app";
}
