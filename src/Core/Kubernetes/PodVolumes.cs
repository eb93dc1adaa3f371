using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>What a pod's containers can mount: its volumes, and the claims that a StatefulSet makes for it.</summary>
internal sealed class PodVolumes
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public PodVolumes(Workload workload)
    {
        var claims = VolumeClaim.TemplatesOf(workload).ToList();
        var volumes = workload.Pod.Volumes;
        AreKnown = IsListKnown(workload.Pod.Spec, "volumes") && volumes.All(static volume => IsNameKnown(volume.Field, volume.Field["name"]))
            && (workload.Kind != "StatefulSet" || (IsListKnown(workload.Object.Spec, "volumeClaimTemplates") && claims.All(static claim => IsNameKnown(claim.Field, claim.Name))));
        foreach (var name in volumes.Select(static volume => volume.Name).Concat(claims.Select(static claim => claim.Name.Text)))
        {
            if (name is not null)
                _names.Add(name);
        }
    }

    /// <summary>Whether what is not among the names is certain not to be there.</summary>
    public bool AreKnown { get; }

    public IEnumerable<string> Names => _names.OrderBy(static name => name, StringComparer.Ordinal);

    public bool Contains(string name) => _names.Contains(name);

    /// <summary>The names of the volumes that a container mounts, or takes as devices.</summary>
    public static IEnumerable<Field> MountedNames(Container container) =>
        container.VolumeMounts.Select(static mount => mount.Field["name"]).Concat(container.Field["volumeDevices"].Items.Select(static device => device["name"]));

    /// <summary>Whether everything that the containers mount is known.</summary>
    public static bool AreMountsKnown(Pod pod) => !pod.HasUnknownContainers && !pod.Spec["ephemeralContainers"].IsUnknown && pod.AllContainers.All(static container =>
        IsListKnown(container.Field, "volumeMounts") && IsListKnown(container.Field, "volumeDevices")
        && container.VolumeMounts.All(static mount => IsNameKnown(mount.Field, mount.Field["name"])) && MountedNames(container).All(static name => !name.IsUnknown));

    private static bool IsListKnown(Field parent, string key) => !parent.IsOpen && !parent[key].IsUnknown;

    private static bool IsNameKnown(Field item, Field name) => !item.IsUnknown && !name.IsUnknown;
}
