using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.NestedRecordInItem;

/// <summary>A record with a record of its own, in a list.</summary>
[HelmChart("nested-record-in-item", Version = "0.1.0")]
public sealed class NestedRecordInItem(NestedRecordInItemValues values, Release release)
{
    public V1ServiceAccount Account => new()
    {
        Metadata = new()
        {
            Name = release.FullName,
            Annotations = new Dictionary<string, string>
            {
                ["backends"] = string.Join(';', values.Backends.Select(backend =>
                    $"{backend.Name}={backend.Address.Host}:{backend.Address.Port}{backend.Check?.Path}")),
            },
        },
    };
}

public sealed record NestedRecordInItemValues
{
    public IReadOnlyList<BackendValues> Backends { get; init; } = [new() { Name = "a", Address = new() { Port = 81 } }];
}

public sealed record BackendValues
{
    public required string Name { get; init; }
    public AddressValues Address { get; init; } = new();
    public CheckValues? Check { get; init; }
}

public sealed record AddressValues
{
    public string Host { get; init; } = "localhost";
    [Range(1, 65535)] public int Port { get; init; } = 80;
}

public sealed record CheckValues
{
    public string Path { get; init; } = "/health";
}
