using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The cache: one primary and two replicas, on three nodes.</summary>
[Manifests(Folder = "storage")]
public static partial class RedisHa
{
    private const string Name = "redis-ha-default-server";
    private const string Port = "redis";
    private const string ConfigDirectory = "/etc/redis";
    private const int Replicas = 3;
    private const long User = 999;

    [Critical]
    public static V1StatefulSet Server => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Storage, Labels = Labels.Of(Name, Namespaces.Storage) },
        Spec = new()
        {
            ServiceName = Headless.Metadata.Name,
            Replicas = Replicas,
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Template = Pods.Template(Name, Namespaces.Storage, new()
            {
                PriorityClassName = PriorityClasses.BusinessCritical.Metadata.Name,
                SecurityContext = Security.Pod(User),
                Affinity = new() { PodAntiAffinity = NeverTogether },
                Containers = [Redis, Exporter],
                Volumes = [new() { Name = "config", ConfigMap = new() { Name = Config.Metadata.Name } }],
            }),
            VolumeClaimTemplates = [Claims.Template("data", size: "20Gi")],
        },
    };

    /// <summary>Clients find all three here and ask them who is the primary.</summary>
    public static V1Service Headless => Services.Headless("redis-ha-default", Name, Namespaces.Storage, Ports.Service(Port, 6379));

    public static V1PodDisruptionBudget DisruptionBudget => Availability.Budget(Name, Namespaces.Storage, Replicas);

    public static V1ConfigMap Config => new()
    {
        Metadata = new() { Name = "redis-ha-config", NamespaceProperty = Namespaces.Storage, Labels = Labels.Of(Name, Namespaces.Storage) },
        Data = new Dictionary<string, string>
        {
            ["redis.conf"] =
                """
                dir /data
                appendonly yes
                appendfsync everysec

                # The memory limit is 256Mi; a snapshot needs some on top.
                maxmemory 160mb
                maxmemory-policy allkeys-lru

                """,
            ["start.sh"] =
                $"""
                #!/bin/sh
                # The pod with ordinal 0 is the primary, the others follow it.
                set -eu
                case "$HOSTNAME" in
                  *-0) exec redis-server {ConfigDirectory}/redis.conf ;;
                  *) exec redis-server {ConfigDirectory}/redis.conf --replicaof {Name}-0.{Headless.DnsName()} 6379 ;;
                esac

                """,
        },
    };

    private static V1Container Redis => new()
    {
        Name = "redis",
        Image = Images.Redis,
        Command = ["sh", $"{ConfigDirectory}/start.sh"],
        Ports = [Ports.Named(Port, 6379)],
        Resources = Sizing.Guaranteed(cpu: "100m", memory: "256Mi"),
        ReadinessProbe = Probes.Readiness("redis-cli", "ping"),
        LivenessProbe = Probes.Liveness("redis-cli", "ping"),
        SecurityContext = Security.Container,
        VolumeMounts =
        [
            new() { Name = "data", MountPath = "/data" },
            new() { Name = "config", MountPath = ConfigDirectory, ReadOnlyProperty = true },
        ],
    };

    /// <summary>Guaranteed like its neighbour, or the pod would not be.</summary>
    private static V1Container Exporter => new()
    {
        Name = "exporter",
        Image = Images.RedisExporter,
        Ports = [Ports.Named("metrics", 9121)],
        Resources = Sizing.Guaranteed(cpu: "25m", memory: "32Mi"),
        SecurityContext = Security.Container,
    };

    private static V1PodAntiAffinity NeverTogether => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution =
        [
            new() { TopologyKey = "kubernetes.io/hostname", LabelSelector = new() { MatchLabels = Labels.Selector(Name) } },
        ],
    };
}
