using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A container of a pod template.</summary>
public sealed class Container
{
    private EffectiveResources? _resources;

    internal Container(Pod pod, Field field, ContainerRole role)
    {
        Pod = pod;
        Field = field;
        Role = role;
    }

    public Pod Pod { get; }

    public Field Field { get; }

    public ContainerRole Role { get; }

    public Workload Workload => Pod.Workload;

    /// <summary>Empty when absent or unknown.</summary>
    public string Name => Field["name"].Text ?? "";

    /// <summary>Null when absent, unknown, or not a reference.</summary>
    public ImageReference? Image => Field["image"].Text is { } text && ImageReference.TryParse(text, out var image, out _) ? image : null;

    /// <summary>A main container or a sidecar: runs as long as the pod does.</summary>
    public bool RunsWithPod => Role is ContainerRole.Main or ContainerRole.Sidecar;

    /// <summary>Requests and limits as the scheduler and the kubelet will see them.</summary>
    public EffectiveResources Resources => _resources ??= EffectiveResources.Of(this);

    /// <summary>What <c>ports</c> lists. Empty does not mean none when <c>Field["ports"]</c> is unknown; likewise for the next ones.</summary>
    public IReadOnlyList<ContainerPort> Ports => field ??= [.. Field["ports"].Items.Select(static item => new ContainerPort(item))];

    /// <summary>What <c>env</c> lists, in its order; <c>envFrom</c> is apart.</summary>
    public IReadOnlyList<EnvironmentVariable> Environment => field ??= [.. Field["env"].Items.Select(static item => new EnvironmentVariable(item))];

    public IReadOnlyList<VolumeMount> VolumeMounts => field ??= [.. Field["volumeMounts"].Items.Select(static item => new VolumeMount(item))];

    /// <summary>How messages name it: <c>container "web" of Deployment "shop/web"</c>.</summary>
    public string DisplayName
    {
        get
        {
            var noun = Role switch
            {
                ContainerRole.Init => "init container",
                ContainerRole.Sidecar => "sidecar container",
                ContainerRole.Ephemeral => "ephemeral container",
                _ => "container",
            };
            return Name.Length > 0 ? $"{noun} \"{Name}\" of {Workload.DisplayName}" : $"unnamed {noun} of {Workload.DisplayName}";
        }
    }

    public override string ToString() => DisplayName;
}
