using System.Runtime.CompilerServices;
using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A container of a pod template.</summary>
public sealed class Container
{
    // The views are made once; two threads may both make one, and make the same.
    private EffectiveResources? _resources;
    private ContainerPort[]? _ports;
    private EnvironmentVariable[]? _environment;
    private VolumeMount[]? _volumeMounts;
    private Probe[]? _probes;
    private LifecycleHook[]? _hooks;
    private StrongBox<ImageReference?>? _image;

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
    public string Name => field ??= Field["name"].Text ?? "";

    /// <summary>Null when absent, unknown, or not a reference.</summary>
    public ImageReference? Image => (_image ??= new StrongBox<ImageReference?>(Field["image"].Text is { } text && ImageReference.TryParse(text, out var image, out _) ? image : null)).Value;

    /// <summary>A main container or a sidecar: runs as long as the pod does.</summary>
    public bool RunsWithPod => Role is ContainerRole.Main or ContainerRole.Sidecar;

    /// <summary>Requests and limits as the scheduler and the kubelet will see them.</summary>
    public EffectiveResources Resources => _resources ??= EffectiveResources.Of(this);

    /// <summary>What <c>ports</c> lists. Empty does not mean none when <c>Field["ports"]</c> is unknown; likewise for the next ones.</summary>
    public ReadOnlyArray<ContainerPort> Ports => new(_ports ??= [.. Field["ports"].Items.Select(static item => new ContainerPort(item))]);

    /// <summary>What <c>env</c> lists, in its order; <c>envFrom</c> is apart.</summary>
    public ReadOnlyArray<EnvironmentVariable> Environment => new(_environment ??= [.. Field["env"].Items.Select(static item => new EnvironmentVariable(item))]);

    public ReadOnlyArray<VolumeMount> VolumeMounts => new(_volumeMounts ??= [.. Field["volumeMounts"].Items.Select(static item => new VolumeMount(item))]);

    /// <summary>The probes that it has: liveness, readiness, startup.</summary>
    public ReadOnlyArray<Probe> Probes => new(_probes ??= [.. Probe.Of(this)]);

    /// <summary>The lifecycle hooks that it has: postStart, preStop.</summary>
    internal ReadOnlyArray<LifecycleHook> Hooks => new(_hooks ??= [.. LifecycleHook.Of(this)]);

    /// <summary>How messages name it: <c>container "web" of Deployment "shop/web"</c>.</summary>
    public string DisplayName => field ??= Name.Length > 0 ? $"{Noun} \"{Name}\" of {Workload.DisplayName}" : $"unnamed {Noun} of {Workload.DisplayName}";

    private string Noun => Role switch
    {
        ContainerRole.Init => "init container",
        ContainerRole.Sidecar => "sidecar container",
        ContainerRole.Ephemeral => "ephemeral container",
        _ => "container",
    };

    public override string ToString() => DisplayName;
}
