using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Security;

/// <summary>A place in a container where a path of the node appears.</summary>
internal sealed class HostPathMount
{
    /// <summary>Directories whose contents run the node, or say everything about it.</summary>
    private static readonly string[] Sensitive = ["/", "/etc", "/proc", "/sys", "/dev", "/usr", "/lib", "/boot", "/var/run", "/run"];

    private static readonly string[] Sockets = ["docker.sock", "containerd.sock", "crio.sock", "cri-dockerd.sock", "dockershim.sock", "podman.sock"];

    private HostPathMount(Container container, VolumeMount mount, Volume volume, string? path)
    {
        Container = container;
        Mount = mount;
        Volume = volume;
        Path = path;
    }

    public Container Container { get; }

    public VolumeMount Mount { get; }

    public Volume Volume { get; }

    public Field VolumePath => Volume["hostPath"]["path"];

    /// <summary>The path on the node, with the mount's subPath, without a slash at its end; null when not known.</summary>
    public string? Path { get; }

    public bool IsSensitive => Path is { } path && Sensitive.Contains(path, StringComparer.Ordinal);

    /// <summary>The socket by which one commands the container runtime.</summary>
    public bool IsRuntimeSocket => Path is { } path && Sockets.Contains(path.Substring(path.LastIndexOf('/') + 1), StringComparer.Ordinal);

    /// <summary>The mounts of a pod's hostPath volumes, in the order of containers.</summary>
    public static IEnumerable<HostPathMount> Of(Pod pod)
    {
        Dictionary<string, Volume>? volumes = null;
        foreach (var volume in pod.Volumes)
        {
            if (volume.Name is { } name && volume["hostPath"].IsPresent)
                (volumes ??= new(StringComparer.Ordinal))[name] = volume;
        }

        if (volumes is null)
            yield break;
        foreach (var container in pod.AllContainers)
        {
            foreach (var mount in container.VolumeMounts)
            {
                if (mount.VolumeName is { } name && volumes.TryGetValue(name, out var volume))
                    yield return new HostPathMount(container, mount, volume, PathOf(volume, mount));
            }
        }
    }

    private static string? PathOf(Volume volume, VolumeMount mount)
    {
        if (volume["hostPath"]["path"].Text is not { Length: > 0 } path || mount.Field["subPathExpr"].IsPresent)
            return null;
        var subPath = mount.Field["subPath"];
        return subPath.IsAbsent ? Clean(path) : subPath.Text is { } inner ? Clean(path + "/" + inner) : null;
    }

    private static string Clean(string path) => "/" + string.Join("/", path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(static part => part != "."));
}
