using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.RawConfiguration;

/// <summary>A configuration file of many lines, with values in it.</summary>
[HelmChart("raw-configuration", Version = "0.1.0")]
public sealed class RawConfiguration(RawConfigurationValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["redis.conf"] =
                $"""
                dir /data
                port {values.Port}
                maxmemory {values.MemoryMiB * 3 / 4}mb
                maxmemory-policy {values.Policy}
                appendonly {(values.Persistent ? "yes" : "no")}
                # "quoted", and a tab:	.

                """,
        },
    };
}

public sealed record RawConfigurationValues
{
    [Range(1, 65535)] public int Port { get; init; } = 6379;
    [Range(32, 65_536)] public int MemoryMiB { get; init; } = 256;
    [RegularExpression("[a-z]+(-[a-z]+)*")] public string Policy { get; init; } = "allkeys-lru";
    public bool Persistent { get; init; } = true;
}
