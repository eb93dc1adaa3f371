using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Applications.RedisReplicas;

/// <summary>Redis as the fleet has it: a primary, replicas that follow it, and an exporter.</summary>
[HelmChart("redis-replicas", Version = "0.1.0")]
public sealed class RedisReplicas(RedisReplicasValues values, Release release)
{
    public V1StatefulSet Server => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            ServiceName = Headless.Metadata.Name,
            Replicas = values.Replicas,
            VolumeClaimTemplates = values.Persistence.Enabled
                ?
                [
                    new()
                    {
                        Metadata = new() { Name = "data" },
                        Spec = new()
                        {
                            AccessModes = ["ReadWriteOnce"],
                            StorageClassName = values.Persistence.StorageClass,
                            Resources = new() { Requests = Storage },
                        },
                    },
                ]
                : null,
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Volumes = [new() { Name = "config", ConfigMap = new() { Name = Config.Metadata.Name } }],
                    Affinity = values.Replicas > 1 ? new() { PodAntiAffinity = NeverTogether } : null,
                    Containers =
                    [
                        new()
                        {
                            Name = "redis",
                            Image = $"docker.io/library/redis:{values.Tag}",
                            Command = ["sh", "/etc/redis/start.sh"],
                            Ports = [new() { Name = "redis", ContainerPort = 6379 }],
                            Env = values.Auth is { } auth ? [Env.FromSecret("PASSWORD", auth.Secret, auth.Key)] : null,
                            Resources = Resources.Guaranteed(cpu: $"{values.Millicores}m", memory: $"{values.MemoryMiB}Mi"),
                            VolumeMounts =
                            [
                                .. values.Persistence.Enabled
                                    ? [new V1VolumeMount { Name = "data", MountPath = "/data" }]
                                    : Array.Empty<V1VolumeMount>(),
                                new() { Name = "config", MountPath = "/etc/redis", ReadOnlyProperty = true },
                            ],
                        },
                    ],
                },
            },
        },
    };

    public V1Service Headless => new()
    {
        Metadata = new() { Name = release.NameFor("headless"), Labels = release.Labels() },
        Spec = new() { ClusterIP = "None", Selector = release.Selector(), Ports = [new() { Name = "redis", Port = 6379 }] },
    };

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.NameFor("config"), Labels = release.Labels() },
        Data = new Dictionary<string, string>
        {
            ["redis.conf"] =
                $"""
                dir /data
                appendonly {(values.Persistence.Enabled ? "yes" : "no")}
                # A snapshot needs some memory on top.
                maxmemory {values.MemoryMiB * 5 / 8}mb
                maxmemory-policy {values.Policy}
                {values.ExtraConfig}
                """,
            ["start.sh"] =
                $"""
                #!/bin/sh
                set -eu
                case "$HOSTNAME" in
                  *-0) exec redis-server /etc/redis/redis.conf {Password} ;;
                  *) exec redis-server /etc/redis/redis.conf {Password} --replicaof {Primary} 6379 ;;
                esac

                """,
        },
    };

    public V1PodDisruptionBudget? Budget => values.Replicas > 1
        ? new()
        {
            Metadata = new() { Name = release.FullName, Labels = release.Labels() },
            Spec = new() { MaxUnavailable = 1, Selector = new() { MatchLabels = release.Selector() } },
        }
        : null;

    private string Primary => $"{release.FullName}-0.{Headless.Metadata.Name}.{release.Namespace}.svc.cluster.local";

    private string Password => values.Auth is null ? "" : "--requirepass \"$PASSWORD\" --masterauth \"$PASSWORD\"";

    private Dictionary<string, ResourceQuantity> Storage => new() { ["storage"] = $"{values.Persistence.GiB}Gi" };

    private V1PodAntiAffinity NeverTogether => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution =
        [
            new() { TopologyKey = "kubernetes.io/hostname", LabelSelector = new() { MatchLabels = release.Selector() } },
        ],
    };
}

public sealed record RedisReplicasValues
{
    [Range(1, 9)] public int Replicas { get; init; } = 3;
    [RegularExpression("[0-9]+\\.[0-9]+\\.[0-9]+")] public string Tag { get; init; } = "7.2.5";
    [Range(10, 8_000)] public int Millicores { get; init; } = 100;
    [Range(32, 65_536)] public int MemoryMiB { get; init; } = 256;
    [RegularExpression("noeviction|all(keys)-(lru|lfu)")] public string Policy { get; init; } = "allkeys-lru";

    /// <summary>More lines of redis.conf.</summary>
    public string ExtraConfig { get; init; } = "";

    /// <summary>The password's Secret; unset, everybody may.</summary>
    public AuthValues? Auth { get; init; }

    public PersistenceValues Persistence { get; init; } = new();
}

public sealed record AuthValues
{
    [RegularExpression("[a-z-]{1,40}")] public string Secret { get; init; } = "redis";
    [RegularExpression("[a-z-]{1,40}")] public string Key { get; init; } = "password";
}

public sealed record PersistenceValues
{
    public bool Enabled { get; init; } = true;
    [MinLength(1)] public string? StorageClass { get; init; }
    [Range(1, 900)] public int GiB { get; init; } = 20;
}
