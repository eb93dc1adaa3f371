using k8s;
using k8s.Models;

namespace Plimsoll;

/// <summary>
/// A service that must not be evicted for the sake of others: Guaranteed, with a priority, and with several pods on different
/// nodes.
/// </summary>
[Evaluable]
public sealed record CriticalService : Application
{
    /// <summary>The container, with its ports and probes. Its resources are those said here.</summary>
    public required V1Container Container { get; init; }

    /// <summary>Cores for each pod, neither less nor more: <c>500m</c>.</summary>
    public required string Cpu { get; init; }

    /// <summary>Bytes of memory for each pod, neither less nor more: <c>1Gi</c>.</summary>
    public required string Memory { get; init; }

    /// <summary>The PriorityClass, by which the scheduler makes room for it.</summary>
    public required string PriorityClass { get; init; }

    public int Replicas { get; init; } = 2;

    public V1Deployment Deployment => new()
    {
        Metadata = MetadataOf(Name, new() { ["plimsoll.dev/critical"] = "true" }),
        Spec = new()
        {
            Replicas = Replicas,
            Selector = new() { MatchLabels = Selector },
            Template = TemplateOf(new()
            {
                PriorityClassName = PriorityClass,
                TopologySpreadConstraints = SpreadOf(Replicas),
                Containers = [Container with { Resources = Resources.Guaranteed(Cpu, Memory) }],
            }),
        },
    };

    /// <summary>Null when the container has no ports.</summary>
    public V1Service? Service => Container.Ports is null or { Count: 0 } ? null : Plimsoll.Service.For(Deployment);

    /// <summary>Null for one pod.</summary>
    public V1PodDisruptionBudget? Budget => BudgetOf(Replicas);

    public override IEnumerable<IKubernetesObject<V1ObjectMeta>> Objects
    {
        get
        {
            if (Service is { } service)
                yield return service;
            yield return Deployment;
            if (Budget is { } budget)
                yield return budget;
        }
    }
}
