using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Security;

/// <summary>
/// The security context in effect for a container. Fields that both levels have are the container's own, else its pod's, as the kubelet
/// joins them; fields that one level alone has are read there only.
/// </summary>
internal sealed class ContainerSecurity(Container container)
{
    public Container Container { get; } = container;

    public Pod Pod => Container.Pod;

    public Workload Workload => Container.Workload;

    public string DisplayName => Container.DisplayName;

    /// <summary>The container's own context.</summary>
    public Field Own => field ??= Container.Field["securityContext"];

    /// <summary>The context of the whole pod.</summary>
    public Field OfPod => field ??= Pod.Spec["securityContext"];

    public Field Privileged => field ??= Own["privileged"];

    public Field AllowPrivilegeEscalation => field ??= Own["allowPrivilegeEscalation"];

    public Field ReadOnlyRootFilesystem => Own["readOnlyRootFilesystem"];

    public Field ProcMount => Own["procMount"];

    public Field Capabilities => field ??= Own["capabilities"];

    public Field RunAsNonRoot => Effective("runAsNonRoot");

    public Field RunAsUser => Effective("runAsUser");

    public Field RunAsGroup => Effective("runAsGroup");

    public Field SeccompProfile => Effective("seccompProfile");

    public Field AppArmorProfile => Effective("appArmorProfile");

    public Field SELinuxOptions => Effective("seLinuxOptions");

    /// <summary>Windows options fall back one by one, not as a whole.</summary>
    public Field HostProcess
    {
        get
        {
            var own = Own["windowsOptions"]["hostProcess"];
            return own.IsPresent || OfPod.IsAbsent ? own : OfPod["windowsOptions"]["hostProcess"] is { IsPresent: true } ofPod ? ofPod : own;
        }
    }

    /// <summary>The entry of <c>capabilities.add</c> that adds a capability, or ALL; null when none is known to.</summary>
    public Field? Adds(string capability) => Capabilities["add"].Items.FirstOrDefault(item => CapabilityName.Of(item) is { } name && (name == capability || name == CapabilityName.All));

    /// <summary>Whether a capability is dropped, by itself or with ALL.</summary>
    public Truth Drops(string capability)
    {
        var drop = Capabilities["drop"];
        if (drop.IsUnknown)
            return Truth.Unknown;
        var result = Truth.No;
        foreach (var item in drop.Items)
        {
            if (item.IsUnknown)
                result = Truth.Unknown;
            else if (CapabilityName.Of(item) is { } name && (name == capability || name == CapabilityName.All))
                return Truth.Yes;
        }

        return result;
    }

    /// <summary>Of a field that neither level has, where the container would have it.</summary>
    private Field Effective(string key)
    {
        var own = Own[key];
        if (own.IsPresent || OfPod.IsAbsent)
            return own;
        var ofPod = OfPod[key];
        return ofPod.IsPresent ? ofPod : own;
    }
}
