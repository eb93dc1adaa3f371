using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Scaling;

/// <summary>What autoscalers may name, by kind and name, whatever its group.</summary>
internal sealed class ScaleTargets
{
    /// <summary>The API's own kinds that have pods and no scale.</summary>
    private static readonly HashSet<ApiKind> NotScalable =
    [
        new("apps", "DaemonSet"), new("batch", "Job"), new("batch", "CronJob"), new("", "Pod"), new("", "PodTemplate"), new("", "Service"),
        new("networking.k8s.io", "Ingress"), new("", "ConfigMap"), new("apps", "ControllerRevision"),
    ];

    private readonly Dictionary<(string Kind, string Name), List<ManifestObject>> _named = [];
    private readonly HashSet<(string Kind, string Name)> _patched = [];

    private ScaleTargets(ManifestSet set)
    {
        var wanted = new HashSet<(string Kind, string Name)>(set.OfKind(HorizontalPodAutoscaler.ApiKind).Select(HorizontalPodAutoscaler.Of)
            .Where(static autoscaler => autoscaler is { TargetKind: not null, TargetName: not null })
            .Select(static autoscaler => (autoscaler!.TargetKind!, autoscaler.TargetName!)));
        if (wanted.Count == 0)
            return;
        foreach (var manifest in set.Objects)
        {
            var key = (manifest.Kind, manifest.Name);
            if (!wanted.Contains(key))
                continue;
            if (!_named.TryGetValue(key, out var list))
                _named[key] = list = [];
            list.Add(manifest);
        }

        // So that which is the first does not depend on the order of files.
        foreach (var list in _named.Values)
            list.Sort(static (a, b) => string.CompareOrdinal(a.Namespace, b.Namespace) is not 0 and var order ? order : string.CompareOrdinal(a.ApiVersion, b.ApiVersion));
        foreach (var fragment in set.Fragments)
            _patched.Add((fragment.Kind, fragment.Name));
    }

    public static ScaleTargets Of(ManifestSet set) => set.Index(static set => new ScaleTargets(set));

    /// <summary>False for kinds of the API that have no number of replicas. Of what is not known, one cannot say it.</summary>
    public static bool IsScalable(HorizontalPodAutoscaler autoscaler)
    {
        if (autoscaler.TargetKind is not { } kind)
            return true;
        // Without a group, a kind that only the API itself has.
        return autoscaler.TargetGroup is { } group ? !NotScalable.Contains(new ApiKind(group, kind))
            : autoscaler.Target["apiVersion"].IsUnknown || (autoscaler.Target["apiVersion"].Text is "v1" ? !NotScalable.Contains(new ApiKind("", kind)) : kind is not ("DaemonSet" or "CronJob" or "Pod"));
    }

    public ManifestObject? Find(HorizontalPodAutoscaler autoscaler) => Named(autoscaler).FirstOrDefault(autoscaler.Scales);

    /// <summary>The one of the namespace that would be it if the autoscaler said another group.</summary>
    public ManifestObject? FindInOtherGroup(HorizontalPodAutoscaler autoscaler) => Named(autoscaler).FirstOrDefault(manifest => manifest.Namespace == autoscaler.Namespace);

    /// <summary>The one of another namespace.</summary>
    public ManifestObject? FindElsewhere(HorizontalPodAutoscaler autoscaler) => Named(autoscaler).FirstOrDefault(manifest => manifest.Namespace != autoscaler.Namespace && manifest.IsNamespaceKnown);

    /// <summary>Whether the set has a patch of it: then the object itself comes from elsewhere.</summary>
    public bool IsPatched(HorizontalPodAutoscaler autoscaler) => _patched.Contains((autoscaler.TargetKind!, autoscaler.TargetName!));

    private IReadOnlyList<ManifestObject> Named(HorizontalPodAutoscaler autoscaler) =>
        autoscaler is { TargetKind: { } kind, TargetName: { } name } && _named.TryGetValue((kind, name), out var list) ? list : [];
}
