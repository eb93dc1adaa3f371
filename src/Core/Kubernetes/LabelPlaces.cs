using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The places of an object that hold labels: metadata of itself and of what it makes, and selectors.</summary>
internal static class LabelPlaces
{
    /// <summary>Metadata of the object and of the templates in it, each with words for it.</summary>
    public static IEnumerable<LabelPlace> MetadataOf(ManifestObject manifest)
    {
        yield return new(manifest, manifest.Metadata, null);
        if (manifest.Workload is not { } workload)
            yield break;
        if (workload.Kind != "Pod")
            yield return new(manifest, workload.Pod.Metadata, "the pod template");
        if (workload.Kind is "CronJob" or "ScheduledJob")
            yield return new(manifest, manifest.Spec["jobTemplate"]["metadata"], "the Job template");
        if (workload.Kind != "StatefulSet")
            yield break;
        foreach (var claim in manifest.Spec["volumeClaimTemplates"].Items)
            yield return new(manifest, claim["metadata"], "a claim template");
    }

    /// <summary>Plain maps of labels that something is selected by, each with words for it.</summary>
    public static IEnumerable<LabelPlace> MapsOf(ManifestObject manifest)
    {
        if (manifest.ApiKind == new ApiKind("", "Service"))
            yield return new(manifest, manifest.Spec["selector"], "the selector");
        if (manifest.Workload is not { } workload)
            yield break;
        // What a nodeSelector selects is for the rules about scheduling to say.
        if (workload.Kind is "ReplicationController" or "DeploymentConfig")
            yield return new(manifest, workload.SelectorField, "the selector");
    }

    /// <summary>
    /// The selectors with <c>matchLabels</c> or <c>matchExpressions</c>, wherever Kubernetes' own kinds have one; but for those of
    /// scheduling and scaling, which have rules of their own.
    /// </summary>
    public static ReadOnlyArray<Field> SelectorsOf(ManifestObject manifest) => manifest.View(static manifest => new SelectorFields(manifest)).All;
}
