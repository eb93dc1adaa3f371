using k8s;
using k8s.Models;

namespace Plimsoll;

/// <summary>
/// An application with state, such as a database: a StatefulSet, whose pods have names and disks of their own, and the headless
/// Service that gives them these names.
/// </summary>
[Evaluable]
public sealed record StatefulApp : Application
{
    private const string Volume = "data";

    /// <summary>The container, with its ports, probes and resources.</summary>
    public required V1Container Container { get; init; }

    public int Replicas { get; init; } = 1;

    /// <summary>The size of each pod's disk: <c>10Gi</c>. Null for an application that keeps nothing.</summary>
    public string? Storage { get; init; }

    /// <summary>The class of the disks; by default the cluster's.</summary>
    public string? StorageClass { get; init; }

    /// <summary>Where the container has its disk.</summary>
    public string DataPath { get; init; } = "/data";

    /// <summary>The name of the headless Service, and so a part of the names of pods.</summary>
    public string HeadlessName => $"{Name}-headless";

    public V1StatefulSet StatefulSet => new()
    {
        Metadata = MetadataOf(Name),
        Spec = new()
        {
            ServiceName = HeadlessName,
            Replicas = Replicas,
            Selector = new() { MatchLabels = Selector },
            Template = TemplateOf(new()
            {
                TopologySpreadConstraints = SpreadOf(Replicas),
                Containers = [Storage is null ? Container : Container with { VolumeMounts = [.. Container.VolumeMounts ?? [], new() { Name = Volume, MountPath = DataPath }] }],
            }),
            VolumeClaimTemplates = Storage is null ? null :
            [
                new()
                {
                    Metadata = new() { Name = Volume },
                    Spec = new()
                    {
                        AccessModes = ["ReadWriteOnce"],
                        StorageClassName = StorageClass,
                        Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = Storage } },
                    },
                },
            ],
        },
    };

    public V1Service Headless => Service.Headless(@for: StatefulSet);

    /// <summary>Null for one pod.</summary>
    public V1PodDisruptionBudget? Budget => BudgetOf(Replicas);

    public override IEnumerable<IKubernetesObject<V1ObjectMeta>> Objects
    {
        get
        {
            yield return Headless;
            yield return StatefulSet;
            if (Budget is { } budget)
                yield return budget;
        }
    }
}
