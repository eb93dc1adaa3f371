using k8s.Models;
using Plimsoll;

namespace Inexpressible.GroupedRecords;

/// <summary>Records grouped by what is in them.</summary>
[HelmChart("grouped-records", Version = "0.1.0")]
public sealed class GroupedRecords(GroupedRecordsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["zones"] = string.Join(";", values.Nodes.GroupBy(node => node.Zone).Select(zone => $"{zone.Key}={zone.Count()}")), // PLM9004: a dictionary of lists, keyed by zone
        },
    };
}

public sealed record GroupedRecordsValues
{
    public IReadOnlyList<NodeValues> Nodes { get; init; } = [new() { Zone = "a" }, new() { Zone = "b" }];
}

public sealed record NodeValues
{
    public required string Zone { get; init; }
}
