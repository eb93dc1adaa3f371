using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.MapOfRecords;

/// <summary>Servers by name: a map that people override one by one.</summary>
[HelmChart("map-of-records", Version = "0.1.0")]
public sealed class MapOfRecords(MapOfRecordsValues values, Release release)
{
    public IEnumerable<V1Service> Services => values.Servers
        .OrderBy(server => server.Key, StringComparer.Ordinal)
        .Where(server => server.Value.Enabled)
        .Select(server => new V1Service
        {
            Metadata = new() { Name = release.NameFor(server.Key), Labels = release.Labels() },
            Spec = new()
            {
                Type = server.Value.Type,
                Selector = new Dictionary<string, string>(release.Selector()) { ["server"] = server.Key },
                Ports = [new() { Name = "minecraft", Port = server.Value.Port }],
            },
        });
}

public sealed record MapOfRecordsValues
{
    /// <summary>Servers by name.</summary>
    [Keys("[a-z]{1,20}")]
    public IReadOnlyDictionary<string, ServerValues> Servers { get; init; } = new Dictionary<string, ServerValues>
    {
        ["main"] = new(),
        ["test"] = new() { Port = 25566, Enabled = false },
    };
}

public sealed record ServerValues
{
    public bool Enabled { get; init; } = true;
    [Range(1, 65535)] public int Port { get; init; } = 25565;
    [RegularExpression("ClusterIP|NodePort|LoadBalancer")] public string Type { get; init; } = "ClusterIP";
}
