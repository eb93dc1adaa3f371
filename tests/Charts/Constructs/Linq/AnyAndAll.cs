using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.AnyAndAll;

/// <summary>Whether there are any, or all are.</summary>
[HelmChart("any-and-all", Version = "0.1.0")]
public sealed class AnyAndAll(AnyAndAllValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["any"] = values.Hosts.Any() ? "1" : "0",
            ["any-of"] = values.Hosts.Any(host => host.StartsWith("*.", StringComparison.Ordinal)) ? "1" : "0",
            ["all"] = values.Hosts.All(host => host != "") ? "1" : "0",
            ["contains"] = values.Hosts.Contains(values.Main) ? "1" : "0",
            ["none"] = !values.Hosts.Any(host => host == values.Main) ? "1" : "0",
        },
    };
}

public sealed record AnyAndAllValues
{
    public IReadOnlyList<string> Hosts { get; init; } = ["*.example.com"];
    public string Main { get; init; } = "example.com";
}
