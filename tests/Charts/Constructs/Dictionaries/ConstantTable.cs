using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.ConstantTable;

/// <summary>A table in C#, looked up with a value.</summary>
[HelmChart("constant-table", Version = "0.1.0")]
public sealed class ConstantTable(ConstantTableValues values, Release release)
{
    private static readonly Dictionary<string, int> Ports = new() { ["http"] = 80, ["https"] = 443, ["redis"] = 6379 };

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["port"] = $"{Ports[values.Scheme]}",
            ["maybe"] = Ports.TryGetValue(values.Other, out var port) ? $"{port}" : "unknown",
        },
    };
}

public sealed record ConstantTableValues
{
    [RegularExpression("https?|redis")] public string Scheme { get; init; } = "http";
    public string Other { get; init; } = "ftp";
}
