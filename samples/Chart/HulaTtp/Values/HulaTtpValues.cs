using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Hula;

/// <summary>What an installation of the ticket service can choose.</summary>
public sealed record HulaTtpValues
{
    private const string LabelKey = "([a-z0-9][-a-z0-9.]{0,252}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
    private const string LabelValue = "([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?";

    /// <summary>Number of pods; while autoscaling is enabled, it decides instead.</summary>
    [Range(1, 50)] public int Replicas { get; init; } = 2;

    /// <summary>The image to run.</summary>
    public ImageValues Image { get; init; } = new();

    /// <summary>Size of a pod.</summary>
    public ResourceValues Resources { get; init; } = new();

    /// <summary>When a pod counts as started, ready and alive.</summary>
    public ProbesValues Probes { get; init; } = new();

    /// <summary>The address inside the cluster.</summary>
    public ServiceValues Service { get; init; } = new();

    /// <summary>The way in from outside.</summary>
    public IngressValues Ingress { get; init; } = new();

    /// <summary>More pods under load.</summary>
    public AutoscalingValues Autoscaling { get; init; } = new();

    /// <summary>How many pods may be away at once.</summary>
    public DisruptionBudgetValues DisruptionBudget { get; init; } = new();

    /// <summary>Where the tickets are kept.</summary>
    public DatabaseValues Database { get; init; } = new();

    /// <summary>The Redis that comes with the chart, and keeps the sessions.</summary>
    public RedisValues Redis { get; init; } = new();

    /// <summary>Another Redis instead; needed while redis.enabled is false.</summary>
    [RegularExpression("rediss?://[-A-Za-z0-9.]+(:[0-9]{1,5})?")] public string? RedisUrl { get; init; }

    /// <summary>How much is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.INFO;

    /// <summary>More options of the JVM; how large the heap is, resources.heapPercent says.</summary>
    public string? JavaOptions { get; init; }

    /// <summary>Largest upload, in bytes.</summary>
    [Range(1024, int.MaxValue)] public int MaxUploadBytes { get; init; } = 10_485_760;

    /// <summary>More environment variables, by name.</summary>
    [Keys("[A-Za-z_][A-Za-z0-9_]*", Except =
        ["JAVA_TOOL_OPTIONS", "LOGGING_LEVEL_ROOT", "DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD", "REDIS_URL"])]
    public IReadOnlyDictionary<string, string> Env { get; init; } = new Dictionary<string, string> { ["TZ"] = "UTC" };

    /// <summary>Files for /etc/hula, by name.</summary>
    [Keys("[-._A-Za-z0-9]{1,253}")]
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>More labels on all objects and pods; those of the chart win.</summary>
    [Keys(LabelKey), Items(LabelValue)]
    public IReadOnlyDictionary<string, string> ExtraLabels { get; init; } = new Dictionary<string, string>();

    /// <summary>Annotations of the pods.</summary>
    [Keys(LabelKey)]
    public IReadOnlyDictionary<string, string> PodAnnotations { get; init; } = new Dictionary<string, string>();

    /// <summary>Priority of the pods.</summary>
    [RegularExpression("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")] public string? PriorityClassName { get; init; }

    /// <summary>Labels that a node must have.</summary>
    [Keys(LabelKey), Items(LabelValue)]
    public IReadOnlyDictionary<string, string> NodeSelector { get; init; } = new Dictionary<string, string>();

    /// <summary>Taints of nodes that the pods put up with.</summary>
    public IReadOnlyList<V1Toleration> Tolerations { get; init; } = [];

    [Profile("production")]
    public static HulaTtpValues Production => new()
    {
        Image = new() { PullSecrets = ["registry"] },
        Resources = new() { Millicores = 1_000 },
        Ingress = new()
        {
            Enabled = true,
            Annotations = new Dictionary<string, string> { ["nginx.ingress.kubernetes.io/proxy-body-size"] = "64m" },
            Hosts = ["tickets.hula.example.com", "www.hula.example.com"],
        },
        Autoscaling = new() { Enabled = true, MinReplicas = 4, MaxReplicas = 24, CpuPercent = 60 },
        Redis = new() { MemoryMiB = 1_024, Persistence = new() { SizeGiB = 50 } },
        LogLevel = LogLevel.WARN,
        MaxUploadBytes = 67_108_864,
        ExtraLabels = new Dictionary<string, string> { ["hula.example.com/team"] = "tickets" },
        PriorityClassName = "business-critical",
    };

    [Profile("staging")]
    public static HulaTtpValues Staging => new()
    {
        Replicas = 1,
        Image = new() { Tag = "4.8.0-rc.1", PullSecrets = ["registry"] },
        Resources = new() { Millicores = 125, HeapPercent = 50 },
        Ingress = new() { Enabled = true, ClassName = "nginx-internal", Hosts = ["tickets.staging.hula.example.com"] },
        Database = new() { Name = "hula_staging" },
        Redis = new() { Replicas = 2, Persistence = new() { SizeGiB = 5 } },
        LogLevel = LogLevel.DEBUG,
        JavaOptions = "-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/tmp",
        Env = new Dictionary<string, string> { ["HULA_FEATURES"] = "seating-plan" },
        Files = new Dictionary<string, string>
        {
            ["limits.yaml"] =
                """
                perCustomer: 8
                message: "Only {{ limit }} tickets each"

                """,
        },
    };
}
