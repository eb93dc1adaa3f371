using k8s.Models;
using Plimsoll;

namespace Constructs.Copies.AnonymousObjects;

/// <summary>Anonymous objects in the middle of a query.</summary>
[HelmChart("anonymous-objects", Version = "0.1.0")]
public sealed class AnonymousObjects(AnonymousObjectsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["endpoints"] = string.Join(",", values.Hosts
                .Select(host => new { Host = host, Url = $"https://{host}" })
                .Where(endpoint => endpoint.Host != "skip")
                .Select(endpoint => $"{endpoint.Host}={endpoint.Url}")),
        },
    };
}

public sealed record AnonymousObjectsValues
{
    public IReadOnlyList<string> Hosts { get; init; } = ["a", "skip"];
}
