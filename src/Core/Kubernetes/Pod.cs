using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A pod template: the labels, the spec and the containers of the pods that a workload makes.</summary>
public sealed class Pod
{
    // The views are made once; two threads may both make one, and make the same.
    private Container[]? _containers;
    private Container[]? _running;
    private Container[]? _ephemeral;
    private Container[]? _all;
    private Volume[]? _volumes;

    internal Pod(Workload workload, Field root)
    {
        Workload = workload;
        Root = root;
    }

    public Workload Workload { get; }

    public Field Root { get; }

    public Field Metadata => field ??= Root["metadata"];

    public Field Labels => field ??= Metadata["labels"];

    public Field Annotations => field ??= Metadata["annotations"];

    public Field Spec => field ??= Root["spec"];

    /// <summary>Init containers (sidecars among them) and main containers, in the order in which they start.</summary>
    public ReadOnlyArray<Container> Containers => new(_containers ??= [.. ReadInitContainers(), .. Read("containers", ContainerRole.Main)]);

    /// <summary>Main containers and sidecars.</summary>
    public ReadOnlyArray<Container> RunningContainers => new(_running ??= [.. Containers.Where(static container => container.RunsWithPod)]);

    public ReadOnlyArray<Container> EphemeralContainers => new(_ephemeral ??= [.. Read("ephemeralContainers", ContainerRole.Ephemeral)]);

    /// <summary>Init containers, main containers and ephemeral ones.</summary>
    internal ReadOnlyArray<Container> AllContainers => new(_all ??= [.. Containers, .. EphemeralContainers]);

    /// <summary>What <c>spec.volumes</c> lists; a StatefulSet's claim templates are apart.</summary>
    public ReadOnlyArray<Volume> Volumes => new(_volumes ??= [.. Spec["volumes"].Items.Select(static item => new Volume(item))]);

    /// <summary>How messages name the pod: itself, or as its workload's.</summary>
    internal string Subject => field ??= Workload.Kind == "Pod" ? Workload.DisplayName : $"the pod of {Workload.DisplayName}";

    /// <summary>How messages name the pod as a whole.</summary>
    public string DisplayName => Workload.Kind == "Pod" ? $"{Workload.DisplayName} as a whole" : $"the pod of {Workload.DisplayName} as a whole";

    /// <summary>What the pod as a whole has (<c>spec.resources</c>, Kubernetes 1.34), without its containers' own.</summary>
    public EffectiveResources Resources => field ??= EffectiveResources.OfPod(this);

    /// <summary>Some of its containers are not known, so nothing can be said about all of them.</summary>
    public bool HasUnknownContainers => Spec.IsUnknown || Spec["containers"].IsUnknown || Spec["initContainers"].IsUnknown
        || Containers.Any(static container => container.Field.IsUnknown);

    /// <summary>The class that decides who is evicted first; null when it cannot be known.</summary>
    public QosClass? QosClass => Kubernetes.QosClassification.Of(this);

    /// <summary>What the scheduler reserves: main containers and sidecars together, or the largest init step, plus overhead. Null when not known.</summary>
    public Quantity? TotalRequest(string resource) => PodTotals.Of(this, resource, static resources => resources.Requests);

    /// <summary>The like of <see cref="TotalRequest"/> for limits; null also when a container has none, for then there is no total.</summary>
    public Quantity? TotalLimit(string resource) => PodTotals.Of(this, resource, static resources => resources.Limits);

    private IEnumerable<Container> ReadInitContainers()
    {
        foreach (var item in ItemsOf("initContainers"))
            yield return new Container(this, item, item["restartPolicy"].Text == "Always" ? ContainerRole.Sidecar : ContainerRole.Init);
    }

    private IEnumerable<Container> Read(string key, ContainerRole role)
    {
        foreach (var item in ItemsOf(key))
            yield return new Container(this, item, role);
    }

    /// <summary>A text or a number in their place is no container.</summary>
    private IEnumerable<Field> ItemsOf(string key) => Spec[key].Items.Where(static item => item.Mapping is not null || item.IsUnknown);
}
