using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>
/// How much of a quota the objects of its namespace use at least: replicas (an autoscaler's maximum where there is one) times the
/// pods' effective resources, and numbers of objects. What is not known counts as nothing, so that an excess is certain.
/// </summary>
internal sealed class QuotaUsage(ResourceQuota quota, ManifestSet set)
{
    /// <summary>The use of one capped resource, with what uses it, largest first; null for a resource that is not ours to count.</summary>
    public (Quantity Total, IReadOnlyList<(ManifestObject Object, Quantity Use)> Users)? Of(string resource)
    {
        if (Counter(resource) is not { } count)
            return null;
        var total = Quantity.Zero;
        var users = new List<(ManifestObject Object, Quantity Use)>();
        foreach (var manifest in set.InNamespace(quota.Object.Namespace))
        {
            if (count(manifest) is not { } use || use <= Quantity.Zero)
                continue;
            total += use;
            users.Add((manifest, use));
        }

        return (total, [.. users.OrderByDescending(static user => user.Use).ThenBy(static user => user.Object.Order)]);
    }

    private Func<ManifestObject, Quantity?>? Counter(string resource) => resource switch
    {
        "pods" or "count/pods" => manifest => OfPods(manifest, static _ => Quantity.FromMilli(1000)),
        "cpu" or "requests.cpu" => manifest => OfPods(manifest, static pod => pod.TotalRequest("cpu")),
        "memory" or "requests.memory" => manifest => OfPods(manifest, static pod => pod.TotalRequest("memory")),
        "limits.cpu" => manifest => OfPods(manifest, static pod => pod.TotalLimit("cpu")),
        "limits.memory" => manifest => OfPods(manifest, static pod => pod.TotalLimit("memory")),
        "requests.ephemeral-storage" or "ephemeral-storage" => manifest => OfPods(manifest, static pod => pod.TotalRequest("ephemeral-storage")),
        "limits.ephemeral-storage" => manifest => OfPods(manifest, static pod => pod.TotalLimit("ephemeral-storage")),
        "requests.storage" => manifest => OfClaims(manifest, null, static claim => claim.At("spec", "resources", "requests", "storage").Quantity),
        "persistentvolumeclaims" or "count/persistentvolumeclaims" => static manifest => OfClaims(manifest, null, static _ => Quantity.FromMilli(1000)),
        "services.loadbalancers" => static manifest => manifest.Service is { Type.Text: "LoadBalancer" } ? Quantity.FromMilli(1000) : null,
        "services.nodeports" => static manifest => NodePorts(manifest),
        "services" or "configmaps" or "secrets" or "replicationcontrollers" or "resourcequotas" => OfKind(resource),
        _ when resource.StartsWith("count/", StringComparison.Ordinal) => OfKind(resource.Substring("count/".Length)),
        _ when StorageClassOf(resource, "requests.storage") is { } name =>
            manifest => OfClaims(manifest, name, static claim => claim.At("spec", "resources", "requests", "storage").Quantity),
        _ when StorageClassOf(resource, "persistentvolumeclaims") is { } name => manifest => OfClaims(manifest, name, static _ => Quantity.FromMilli(1000)),
        _ when resource.StartsWith("requests.", StringComparison.Ordinal) => manifest => OfPods(manifest, pod => pod.TotalRequest(resource.Substring("requests.".Length))),
        _ => null,
    };

    private Quantity? OfPods(ManifestObject manifest, Func<Pod, Quantity?> each)
    {
        if (manifest.Workload is not { } workload || quota.AppliesTo(workload) != Truth.Yes)
            return null;
        return each(workload.Pod) is { } one ? one * MostReplicas(workload) : null;
    }

    private int MostReplicas(Workload workload) =>
        set.AutoscalerOf(workload)?.Spec["maxReplicas"].Integer is { } most and > 0 and <= int.MaxValue ? (int)most
        : workload.Replicas ?? (workload.Kind == "DaemonSet" ? 1 : 0);

    private static Quantity? OfClaims(ManifestObject manifest, string? storageClass, Func<Field, Quantity?> each)
    {
        if (manifest.ApiKind == new ApiKind("", "PersistentVolumeClaim"))
            return IsOfClass(manifest.Root, storageClass) ? each(manifest.Root) : null;
        var total = Quantity.Zero;
        if (manifest.Workload is not { Kind: "StatefulSet", Replicas: { } replicas })
            return null;
        foreach (var claim in manifest.Spec["volumeClaimTemplates"].Items)
        {
            if (IsOfClass(claim, storageClass) && each(claim) is { } one)
                total += one * replicas;
        }

        return total;
    }

    private static bool IsOfClass(Field claim, string? storageClass) => storageClass is null || claim["spec"]["storageClassName"].Text == storageClass;

    private static Quantity? NodePorts(ManifestObject manifest)
    {
        var allocates = manifest.Service?.Type.Text switch
        {
            "NodePort" => true,
            "LoadBalancer" => manifest.Spec["allocateLoadBalancerNodePorts"].Boolean != false,
            _ => false,
        };
        return allocates ? Quantity.FromMilli(1000) * manifest.Spec["ports"].Items.Count() : null;
    }

    /// <summary>Counts objects by the plural that the API uses: <c>services</c>, <c>deployments.apps</c>.</summary>
    private static Func<ManifestObject, Quantity?> OfKind(string resource) =>
        manifest => string.Equals(Plural(manifest.ApiKind), resource, StringComparison.Ordinal) ? Quantity.FromMilli(1000) : null;

    private static string Plural(ApiKind kind)
    {
        var name = kind.Kind.ToLowerInvariant();
        var plural = name.EndsWith("s", StringComparison.Ordinal) ? name + (name == "endpoints" ? "" : "es")
            : name.EndsWith("y", StringComparison.Ordinal) && !name.EndsWith("ay", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) + "ies"
            : name + "s";
        return kind.Group.Length == 0 ? plural : $"{plural}.{kind.Group}";
    }

    private static string? StorageClassOf(string resource, string suffix)
    {
        var marker = ".storageclass.storage.k8s.io/" + suffix;
        return resource.EndsWith(marker, StringComparison.Ordinal) ? resource.Substring(0, resource.Length - marker.Length) : null;
    }
}
