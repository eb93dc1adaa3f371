using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Applications.Postgres;

/// <summary>The fleet's database: one pod, its disk, its password from a Secret, and scripts at the first start.</summary>
[HelmChart("postgres", Version = "0.1.0")]
public sealed class Postgres(PostgresValues values, Release release)
{
    public V1StatefulSet Server => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            ServiceName = Headless.Metadata.Name,
            Replicas = 1,
            VolumeClaimTemplates =
            [
                new()
                {
                    Metadata = new() { Name = "data" },
                    Spec = new()
                    {
                        AccessModes = ["ReadWriteOnce"],
                        StorageClassName = values.StorageClass,
                        Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = $"{values.GiB}Gi" } },
                    },
                },
            ],
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Volumes = Scripts is { } scripts ? [new() { Name = "init", ConfigMap = new() { Name = scripts.Metadata.Name } }] : null,
                    Containers =
                    [
                        new()
                        {
                            Name = "postgres",
                            Image = $"docker.io/library/postgres:{values.Tag}",
                            Args =
                            [
                                .. values.Settings
                                    .OrderBy(setting => setting.Key, StringComparer.Ordinal)
                                    .SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" }),
                                "-c",
                                $"shared_buffers={values.MemoryMiB / 4}MB",
                            ],
                            Env =
                            [
                                new() { Name = "POSTGRES_DB", Value = values.Database },
                                new()
                                {
                                    Name = "POSTGRES_PASSWORD",
                                    ValueFrom = new() { SecretKeyRef = new() { Name = values.PasswordSecret, Key = "password" } },
                                },
                                new() { Name = "PGDATA", Value = "/var/lib/postgresql/data/pgdata" },
                            ],
                            Resources = Resources.Guaranteed(cpu: "500m", memory: $"{values.MemoryMiB}Mi"),
                            VolumeMounts =
                            [
                                new() { Name = "data", MountPath = "/var/lib/postgresql/data" },
                                .. values.InitScripts.Count > 0
                                    ? [new V1VolumeMount { Name = "init", MountPath = "/docker-entrypoint-initdb.d" }]
                                    : Array.Empty<V1VolumeMount>(),
                            ],
                        },
                    ],
                },
            },
        },
    };

    public V1ConfigMap? Scripts => values.InitScripts.Count == 0
        ? null
        : new()
        {
            Metadata = new() { Name = release.NameFor("init"), Labels = release.Labels() },
            Data = new Dictionary<string, string>(values.InitScripts),
        };

    public V1Service Headless => new()
    {
        Metadata = new() { Name = release.NameFor("headless"), Labels = release.Labels() },
        Spec = new() { ClusterIP = "None", Selector = release.Selector(), Ports = [new() { Name = "postgres", Port = 5432 }] },
    };

    public string Notes =>
        $"""
        Connect with
          psql --host {Headless.Metadata.Name}.{release.Namespace} --username postgres {values.Database}
        {(values.InitScripts.Count == 1 ? "1 script runs" : $"{values.InitScripts.Count} scripts run")} at the first start.
        """;
}

public sealed record PostgresValues
{
    [RegularExpression("[0-9]+(\\.[0-9]+)?")] public string Tag { get; init; } = "16.4";
    [RegularExpression("[a-z_]{1,40}")] public string Database { get; init; } = "app";
    [RegularExpression("[a-z-]{1,40}")] public string PasswordSecret { get; init; } = "postgres";
    [Range(128, 131_072)] public int MemoryMiB { get; init; } = 2_048;
    [Range(1, 4_000)] public int GiB { get; init; } = 50;
    [MinLength(1)] public string? StorageClass { get; init; } = "alicloud-disk-essd";

    /// <summary>Settings of postgresql.conf.</summary>
    [Keys("[a-z_]{1,40}", Except = ["shared_buffers"])]
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string> { ["max_connections"] = "200" };

    /// <summary>Scripts for an empty database, by file name.</summary>
    [Keys("[a-z0-9-]{1,40}\\.(sql|sh)")]
    public IReadOnlyDictionary<string, string> InitScripts { get; init; } = new Dictionary<string, string>();
}
