using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.InfluxDatabase;

/// <summary>InfluxDB with retention by database, and a probe that knows whether there is a password.</summary>
[HelmChart("influx-database", Version = "0.1.0")]
public sealed class InfluxDatabase(InfluxDatabaseValues values, Release release)
{
    public V1StatefulSet StatefulSet => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            ServiceName = release.NameFor("headless"),
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = $"docker.io/library/influxdb:{values.Tag}",
                            Env =
                            [
                                new() { Name = "INFLUXDB_DATA_CACHE_MAX_MEMORY_SIZE", Value = $"{(long)values.MemoryMiB * 1_048_576 / 4}" },
                                new() { Name = "INFLUXDB_HTTP_AUTH_ENABLED", Value = values.Secret is null ? "false" : "true" },
                                .. values.Secret is { } secret
                                    ? [Plimsoll.Env.FromSecret("INFLUXDB_ADMIN_PASSWORD", secret, "password")]
                                    : Array.Empty<V1EnvVar>(),
                            ],
                            Lifecycle = new()
                            {
                                PostStart = new() { Exec = new() { Command = ["influx", "-execute", Statements] } },
                            },
                            Resources = Resources.Guaranteed(cpu: "250m", memory: $"{values.MemoryMiB}Mi"),
                        },
                    ],
                },
            },
        },
    };

    private string Statements => string.Join("; ", values.Databases
        .OrderBy(database => database.Key, StringComparer.Ordinal)
        .Select(database => $"CREATE DATABASE {database.Key} WITH DURATION {(database.Value == 0 ? "INF" : $"{database.Value}d")}"));
}

public sealed record InfluxDatabaseValues
{
    [RegularExpression("[0-9.]{1,20}")] public string Tag { get; init; } = "1.8.10";
    [Range(128, 65_536)] public int MemoryMiB { get; init; } = 1_024;
    [RegularExpression("[a-z-]{1,40}")] public string? Secret { get; init; }

    /// <summary>Days that each database keeps; 0 for ever.</summary>
    [Keys("[a-z_]{1,20}")]
    [MinLength(1)] public IReadOnlyDictionary<string, int> Databases { get; init; } = new Dictionary<string, int> { ["metrics"] = 30 };
}
