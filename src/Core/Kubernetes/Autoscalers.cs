using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>What scales what: the set's HorizontalPodAutoscalers by their targets, and targets of other autoscalers.</summary>
internal sealed class Autoscalers
{
    private readonly Dictionary<(string Kind, string Namespace, string Name), List<HorizontalPodAutoscaler>> _byTarget = [];
    private readonly HashSet<(string Kind, string Namespace, string Name)> _scaledByOthers = [];
    private readonly bool _hasUnknown;

    private Autoscalers(ManifestSet set)
    {
        _hasUnknown = set.HasUnknown("HorizontalPodAutoscaler");
        // By name, so that which is the first does not depend on the order of files.
        foreach (var manifest in set.OfKind(HorizontalPodAutoscaler.ApiKind).OrderBy(static manifest => manifest.Name, StringComparer.Ordinal))
        {
            if (HorizontalPodAutoscaler.Of(manifest) is not { TargetKind: { } kind, TargetName: { } name } autoscaler)
                continue;
            if (!_byTarget.TryGetValue((kind, manifest.Namespace, name), out var list))
                _byTarget[(kind, manifest.Namespace, name)] = list = [];
            list.Add(autoscaler);
        }

        // KEDA makes the HorizontalPodAutoscaler itself.
        foreach (var scaled in set.OfKind(new ApiKind("keda.sh", "ScaledObject")))
        {
            if (scaled.Spec["scaleTargetRef"]["name"].Text is { } name)
                _scaledByOthers.Add((scaled.Spec["scaleTargetRef"]["kind"].Text ?? "Deployment", scaled.Namespace, name));
        }
    }

    public static Autoscalers Of(ManifestSet set) => set.Index(static set => new Autoscalers(set));

    /// <summary>The autoscalers of an object, by name; there should be one at most.</summary>
    public IEnumerable<HorizontalPodAutoscaler> Of(ManifestObject target) => Of(target.Kind, target.Namespace, target.Name) is { Count: > 0 } named ? named.Where(autoscaler => autoscaler.Scales(target)) : [];

    /// <summary>The autoscalers of what has the kind, in whatever group.</summary>
    public IReadOnlyList<HorizontalPodAutoscaler> Of(string kind, string @namespace, string name) => _byTarget.TryGetValue((kind, @namespace, name), out var list) ? list : [];

    /// <summary>Whether something else than a HorizontalPodAutoscaler of the set scales it.</summary>
    public bool IsScaledByOthers(ManifestObject target) => _scaledByOthers.Contains((target.Kind, target.Namespace, target.Name));

    /// <summary>
    /// How many pods a workload always has: its replicas, or the minimum of what scales it; null when that is not known.
    /// </summary>
    public int? LeastReplicas(Workload workload)
    {
        if (_hasUnknown || IsScaledByOthers(workload.Object) || workload.Replicas is not { } replicas)
            return null;
        // An autoscaler does not touch what was scaled to nothing.
        return replicas > 0 && Of(workload.Object).FirstOrDefault() is { } autoscaler ? autoscaler.MinReplicas : replicas;
    }
}
