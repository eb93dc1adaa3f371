using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The places of an object that hold labels: metadata of itself and of what it makes, and selectors.</summary>
internal static class LabelPlaces
{
    /// <summary>Metadata of the object and of the templates in it, each with the words for its owner.</summary>
    public static IEnumerable<(Field Metadata, string Owner)> MetadataOf(ManifestObject manifest)
    {
        yield return (manifest.Metadata, manifest.DisplayName);
        if (manifest.Workload is not { } workload)
            yield break;
        if (workload.Kind != "Pod")
            yield return (workload.Pod.Metadata, $"the pod template of {manifest.DisplayName}");
        if (workload.Kind is "CronJob" or "ScheduledJob")
            yield return (manifest.Spec["jobTemplate"]["metadata"], $"the Job template of {manifest.DisplayName}");
        if (workload.Kind != "StatefulSet")
            yield break;
        foreach (var claim in manifest.Spec["volumeClaimTemplates"].Items)
            yield return (claim["metadata"], $"a claim template of {manifest.DisplayName}");
    }

    /// <summary>Plain maps of labels that something is selected by, each with words for it.</summary>
    public static IEnumerable<(Field Labels, string Title)> MapsOf(ManifestObject manifest)
    {
        if (manifest.ApiKind == new ApiKind("", "Service"))
            yield return (manifest.Spec["selector"], $"the selector of {manifest.DisplayName}");
        if (manifest.Workload is not { } workload)
            yield break;
        // What a nodeSelector selects is for the rules about scheduling to say.
        if (workload.Kind is "ReplicationController" or "DeploymentConfig")
            yield return (workload.SelectorField, $"the selector of {manifest.DisplayName}");
    }

    /// <summary>
    /// The selectors with <c>matchLabels</c> or <c>matchExpressions</c>, wherever Kubernetes' own kinds have one; but for those of
    /// scheduling and scaling, which have rules of their own.
    /// </summary>
    public static IEnumerable<Field> SelectorsOf(ManifestObject manifest) => ObjectNames.IsBuiltIn(manifest.ApiKind) && manifest.Kind is not ("ConfigMap" or "Secret" or "CustomResourceDefinition" or "PodDisruptionBudget" or "HorizontalPodAutoscaler")
        ? SelectorsIn(manifest.Root, [])
        : [];

    private static IEnumerable<Field> SelectorsIn(Field field, HashSet<Node> seen)
    {
        // What aliases share is written once.
        if (!seen.Add(field.Node!))
            yield break;
        foreach (var child in field.Node is SequenceNode ? field.Items : field.Entries)
        {
            if (child.Key is "containers" or "initContainers" or "ephemeralContainers" or "metadata" or "affinity" or "nodeAffinity" or "topologySpreadConstraints" or "rules")
                continue;
            if (child.Mapping is { } mapping && (mapping["matchLabels"] ?? mapping["matchExpressions"]) is not null)
            {
                yield return child;
            }
            else if (child.Node is MappingNode or SequenceNode)
            {
                foreach (var inner in SelectorsIn(child, seen))
                    yield return inner;
            }
        }
    }
}
