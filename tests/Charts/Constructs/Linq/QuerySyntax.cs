using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.QuerySyntax;

/// <summary>The same as a query.</summary>
[HelmChart("query-syntax", Version = "0.1.0")]
public sealed class QuerySyntax(QuerySyntaxValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["peers"] = string.Join(",", from peer in values.Peers
                                         where peer.Port != 0
                                         let address = $"{peer.Host}:{peer.Port}"
                                         select address),
        },
    };
}

public sealed record QuerySyntaxValues
{
    public IReadOnlyList<PeerValues> Peers { get; init; } = [new() { Host = "a" }, new() { Host = "b", Port = 0 }];
}

public sealed record PeerValues
{
    public required string Host { get; init; }
    [Range(0, 65535)] public int Port { get; init; } = 7946;
}
