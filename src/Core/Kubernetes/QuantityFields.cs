using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The places of an object that hold resource quantities.</summary>
internal static class QuantityFields
{
    private static readonly (string Key, string Role)[] LimitRangeMaps =
    [
        ("min", "minimum"), ("max", "maximum"), ("default", "default limit"), ("defaultRequest", "default request"),
        ("maxLimitRequestRatio", "ratio of limit to request"),
    ];

    public static ReadOnlyArray<QuantityPlace> Of(ManifestObject manifest) => new(manifest.View<QuantityPlace[]>(static manifest => [.. Read(manifest)]));

    private static IEnumerable<QuantityPlace> Read(ManifestObject manifest)
    {
        if (manifest.Workload is { } workload)
        {
            foreach (var container in workload.Pod.Containers)
            {
                foreach (var found in OfResources(container.Field["resources"], container.DisplayName))
                    yield return found;
            }

            foreach (var found in OfResources(workload.Pod.Spec["resources"], workload.DisplayName))
                yield return found;
            foreach (var found in OfMap(workload.Pod.Spec["overhead"], "overhead", workload.DisplayName))
                yield return found;
            foreach (var volume in workload.Pod.Spec["volumes"].Items)
            {
                var size = volume["emptyDir"]["sizeLimit"];
                if (size.IsPresent)
                    yield return new(size, "storage", "size limit", $"volume \"{volume["name"].Text}\" of {workload.DisplayName}") { IsNamedByRole = true };
            }

            foreach (var claim in manifest.Spec["volumeClaimTemplates"].Items)
            {
                foreach (var found in OfResources(claim["spec"]["resources"], $"claim template \"{claim["metadata"]["name"].Text}\" of {manifest.DisplayName}"))
                    yield return found;
            }
        }

        switch (manifest.ApiKind)
        {
            case { Group: "", Kind: "PersistentVolumeClaim" }:
                foreach (var found in OfResources(manifest.Spec["resources"], manifest.DisplayName))
                    yield return found;
                break;
            case { Group: "", Kind: "PersistentVolume" }:
                foreach (var found in OfMap(manifest.Spec["capacity"], "capacity", manifest.DisplayName))
                    yield return found;
                break;
            case { Group: "", Kind: "ResourceQuota" }:
                foreach (var found in OfMap(manifest.Spec["hard"], "cap", manifest.DisplayName))
                    yield return found;
                break;
            case { Group: "", Kind: "LimitRange" }:
                foreach (var item in manifest.Spec["limits"].Items)
                {
                    foreach (var (key, role) in LimitRangeMaps)
                    {
                        foreach (var found in OfMap(item[key], role, manifest.DisplayName))
                            yield return found;
                    }
                }

                break;
        }
    }

    private static IEnumerable<QuantityPlace> OfResources(Field resources, string owner) =>
        OfMap(resources["requests"], "request", owner).Concat(OfMap(resources["limits"], "limit", owner));

    private static IEnumerable<QuantityPlace> OfMap(Field map, string role, string owner) =>
        map.Entries.Select(entry => new QuantityPlace(entry, entry.Key!, role, owner));
}
