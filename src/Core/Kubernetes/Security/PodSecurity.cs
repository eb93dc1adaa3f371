using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Security;

/// <summary>What rules about security ask of a pod as a whole.</summary>
internal static class PodSecurity
{
    public static ReadOnlyArray<ContainerSecurity> Contexts(Pod pod) =>
        new(pod.Workload.Object.View<ContainerSecurity[]>(static manifest => [.. manifest.Workload!.Pod.AllContainers.Select(static container => new ContainerSecurity(container))]));

    /// <summary>Whether the pod runs on Windows, where what is Linux's has no effect.</summary>
    public static Truth IsWindows(Pod pod)
    {
        var (os, nodes) = (pod.Spec["os"], pod.Spec["nodeSelector"]);
        if (os.IsAbsent && nodes.IsAbsent)
            return Truth.No;
        var result = Truth.No;
        foreach (var system in (Field[])[os["name"], nodes["kubernetes.io/os"], nodes["beta.kubernetes.io/os"]])
        {
            if (string.Equals(system.Text, "windows", StringComparison.OrdinalIgnoreCase))
                return Truth.Yes;
            if (system.IsUnknown)
                result = Truth.Unknown;
        }

        return result;
    }

    /// <summary>Whether the pod has a user namespace of its own (<c>hostUsers: false</c>), in which root is nobody on the node.</summary>
    public static Truth HasUserNamespace(Pod pod) => pod.Spec["hostUsers"] switch
    {
        { Boolean: false } => Truth.Yes,
        { IsUnknown: true } => Truth.Unknown,
        _ => Truth.No,
    };

    /// <summary>A profile that confines: the runtime's own or one on the node. Of seccomp and of AppArmor alike.</summary>
    public static Truth Confines(Field profile) => profile["type"] switch
    {
        { Text: "RuntimeDefault" or "Localhost" } => Truth.Yes,
        { IsUnknown: true } => Truth.Unknown,
        _ => Truth.No,
    };
}
