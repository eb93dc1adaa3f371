using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.PositionalRecords;

/// <summary>Records with their properties in parentheses.</summary>
[HelmChart("positional-records", Version = "0.1.0")]
public sealed class PositionalRecords(PositionalRecordsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["backends"] = string.Join(",", values.Backends.Select(backend => $"{backend.Host}:{backend.Port}")),
            ["main"] = values.Main.Host,
        },
    };
}

public sealed record PositionalRecordsValues
{
    public BackendValues Main { get; init; } = new("main");
    public IReadOnlyList<BackendValues> Backends { get; init; } = [new("a", 81), new("b")];
}

public sealed record BackendValues(string Host, [property: Range(1, 65535)] int Port = 80);
