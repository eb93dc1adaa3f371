using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>Which names of resources the API server knows, and where: without a slash they are its own, with one somebody else's.</summary>
internal static class ApiResource
{
    private const string HugePages = "hugepages-";

    private static readonly string[] OfContainers = ["cpu", "memory", "ephemeral-storage"];

    private static readonly string[] OfPods = ["cpu", "memory"];

    private static readonly string[] OfQuotas =
    [
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.storage", "requests.ephemeral-storage",
        "limits.cpu", "limits.memory", "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets",
        "persistentvolumeclaims", "configmaps", "services.nodeports", "services.loadbalancers",
    ];

    private static readonly string[] CountedWhole =
        ["pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers"];

    /// <summary>What stands against a name among a container's requests and limits, as a clause with its subject; null when nothing does.</summary>
    public static string? ProblemInContainer(string name) => Problem(name, OfContainers, "a container has");

    /// <summary>The like for the requests and limits of a pod as a whole, which has fewer.</summary>
    public static string? ProblemInPod(string name) => OfPods.Contains(name, StringComparer.Ordinal) || IsHugePages(name) ? null : "a pod as a whole has cpu, memory and hugepages-<size>";

    /// <summary>The like for what a quota caps.</summary>
    public static string? ProblemInQuota(string name) => name.StartsWith("requests." + HugePages, StringComparison.Ordinal) ? null : Problem(name, OfQuotas, "a quota caps", mayBeCounted: true);

    /// <summary>The like for claims on storage.</summary>
    public static string? ProblemInClaim(string name) => Problem(name, [.. OfQuotas, "storage"], "a claim has");

    /// <summary>The name that was probably meant; null when none is near.</summary>
    public static string? Nearest(string name, bool isInQuota) => Spelling.Nearest(name, isInQuota ? OfQuotas : OfContainers);

    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>Whether it can be counted by whole pieces only: devices, and objects under quota.</summary>
    public static bool IsCountedWhole(string name) => IsExtended(name) || CountedWhole.Contains(name, StringComparer.Ordinal);

    /// <summary>A resource that a device plugin or an administrator adds: <c>nvidia.com/gpu</c>.</summary>
    public static bool IsExtended(string name) => name.IndexOf('/') > 0 && name.IndexOf("kubernetes.io/", StringComparison.Ordinal) < 0 && !name.StartsWith("requests.", StringComparison.Ordinal);

    /// <summary>Whether a limit may be above the request.</summary>
    public static bool MayBeOvercommitted(string name) => !IsExtended(name) && !IsHugePages(name);

    /// <summary>A resource that a quota knows by itself, rather than by its group or class.</summary>
    public static bool IsOfQuota(string name) => OfQuotas.Contains(name, StringComparer.Ordinal) || IsHugePages(name) || name.StartsWith("requests." + HugePages, StringComparison.Ordinal);

    private static string? Problem(string name, string[] known, string whose, bool mayBeCounted = false)
    {
        if (NameForm.ProblemOfKey(name) is { } form)
            return form;
        if (name.IndexOf('/') < 0)
            return known.Contains(name, StringComparer.Ordinal) || IsHugePages(name) ? null : $"{whose} no resource of that name, and any other has the domain of its owner before a slash";
        return !mayBeCounted && name.StartsWith("requests.", StringComparison.Ordinal) ? "a device's name does not start with \"requests.\"" : null;
    }
}
