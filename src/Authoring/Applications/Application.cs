using k8s;
using k8s.Models;

namespace Plimsoll;

/// <summary>
/// What builders of applications have in common. A builder makes plain models, in which nothing is hidden and everything can
/// be changed: <c>App.Deployment with { … }</c>.
/// </summary>
[Evaluable]
public abstract record Application
{
    /// <summary>The name of the application and of its objects.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is deployed; null leaves that to the command that does it.</summary>
    public string? Namespace { get; init; }

    /// <summary>The larger application that it belongs to.</summary>
    public string? PartOf { get; init; }

    /// <summary>The version that its labels say.</summary>
    public string? Version { get; init; }

    /// <summary>The labels of all of its objects.</summary>
    public Dictionary<string, string> Labels => Plimsoll.Labels.For(Name, version: Version, partOf: PartOf);

    /// <summary>The labels by which Services and budgets find its pods.</summary>
    public Dictionary<string, string> Selector => Plimsoll.Labels.Selector(Name);

    /// <summary>All of its objects, for a definition that yields them as they are.</summary>
    public abstract IEnumerable<IKubernetesObject<V1ObjectMeta>> Objects { get; }

    private protected V1ObjectMeta MetadataOf(string name, Dictionary<string, string>? annotations = null) =>
        new() { Name = name, NamespaceProperty = Namespace, Labels = Labels, Annotations = annotations };

    private protected V1PodTemplateSpec TemplateOf(V1PodSpec pod) => new() { Metadata = new() { Labels = Labels }, Spec = pod };

    /// <summary>On different nodes where there are enough of them: one that fails takes one pod.</summary>
    private protected IList<V1TopologySpreadConstraint>? SpreadOf(int replicas) => replicas < 2 ? null :
    [
        new() { MaxSkew = 1, TopologyKey = "kubernetes.io/hostname", WhenUnsatisfiable = "ScheduleAnyway", LabelSelector = new() { MatchLabels = Selector } },
    ];

    /// <summary>A node that is drained takes one pod at a time. One pod alone has no budget: it would keep its node from being drained.</summary>
    private protected V1PodDisruptionBudget? BudgetOf(int replicas) => replicas < 2 ? null : new()
    {
        Metadata = MetadataOf(Name),
        Spec = new() { MaxUnavailable = 1, Selector = new() { MatchLabels = Selector } },
    };
}
