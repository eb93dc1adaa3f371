using k8s;
using k8s.Models;

namespace Plimsoll;

/// <summary>
/// A service on a Java virtual machine: one core to 8 GiB, a heap that leaves room for what is not heap, time to start, and
/// several pods on different nodes behind a Service.
/// </summary>
[Evaluable]
public sealed record JavaService : Application
{
    private const string PortName = "http";

    public required string Image { get; init; }

    /// <summary>Cores for each pod: <c>500m</c>. Memory follows from it: 8 GiB a core.</summary>
    public string Cpu { get; init; } = "1";

    public int Replicas { get; init; } = 2;

    /// <summary>The port that it serves HTTP at.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Percent of the memory that is heap. Metaspace, threads and buffers need the rest; 75 is as far as that goes.</summary>
    public int HeapPercentage { get; init; } = 70;

    /// <summary>What is asked whether it can serve; by default that of Spring Boot.</summary>
    public string ReadinessPath { get; init; } = "/actuator/health/readiness";

    /// <summary>What is asked whether it must be restarted; by default that of Spring Boot.</summary>
    public string LivenessPath { get; init; } = "/actuator/health/liveness";

    /// <summary>The longest that starting may take.</summary>
    public int StartupSeconds { get; init; } = 180;

    /// <summary>Variables besides <c>JAVA_TOOL_OPTIONS</c>, which comes first.</summary>
    public IEnumerable<V1EnvVar> Env { get; init; } = [];

    public V1Container Container => new()
    {
        Name = Name,
        Image = Image,
        Env = [Plimsoll.Env.Value("JAVA_TOOL_OPTIONS", $"-XX:MaxRAMPercentage={HeapPercentage}.0"), .. Env],
        Ports = [new() { Name = PortName, ContainerPort = Port }],
        Resources = Resources.Java(Cpu),
        StartupProbe = Probes.Startup(Probes.Http(LivenessPath, PortName), StartupSeconds),
        ReadinessProbe = Probes.Http(ReadinessPath, PortName),
        LivenessProbe = Probes.Liveness(Probes.Http(LivenessPath, PortName)),
    };

    public V1Deployment Deployment => new()
    {
        Metadata = MetadataOf(Name, new() { ["plimsoll.dev/runtime"] = "java" }),
        Spec = new()
        {
            Replicas = Replicas,
            Selector = new() { MatchLabels = Selector },
            Template = TemplateOf(new() { TopologySpreadConstraints = SpreadOf(Replicas), Containers = [Container] }),
        },
    };

    public V1Service Service => Plimsoll.Service.For(Deployment);

    /// <summary>Null for one pod.</summary>
    public V1PodDisruptionBudget? Budget => BudgetOf(Replicas);

    public override IEnumerable<IKubernetesObject<V1ObjectMeta>> Objects
    {
        get
        {
            yield return Service;
            yield return Deployment;
            if (Budget is { } budget)
                yield return budget;
        }
    }
}
