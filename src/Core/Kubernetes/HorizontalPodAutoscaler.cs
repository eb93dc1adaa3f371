using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The view of a HorizontalPodAutoscaler in every version that there has been: v1, v2beta1, v2beta2, v2.</summary>
public sealed class HorizontalPodAutoscaler
{
    /// <summary>Where v1 kept what only later versions have fields for.</summary>
    private const string MetricsAnnotation = "autoscaling.alpha.kubernetes.io/metrics";

    private HorizontalPodAutoscaler(ManifestObject manifest) => Object = manifest;

    internal static ApiKind ApiKind { get; } = new("autoscaling", "HorizontalPodAutoscaler");

    public ManifestObject Object { get; }

    public string Namespace => Object.Namespace;

    public string DisplayName => Object.DisplayName;

    public Field Target => Object.Spec["scaleTargetRef"];

    public Field MinReplicasField => Object.Spec["minReplicas"];

    public Field MaxReplicasField => Object.Spec["maxReplicas"];

    /// <summary>The fewest pods that it leaves: 1 when it says nothing; null when that is not known, or no number of pods.</summary>
    public int? MinReplicas => MinReplicasField.IsAbsent ? 1 : Count(MinReplicasField);

    /// <summary>The most pods that it makes; null when that is not known, or no number of pods.</summary>
    public int? MaxReplicas => Count(MaxReplicasField);

    /// <summary>The kind of what it scales, under the group it lives in today; null when that is not known.</summary>
    public string? TargetKind => Target["kind"].Text is { Length: > 0 } kind ? kind : null;

    public string? TargetName => Target["name"].Text is { Length: > 0 } name ? name : null;

    /// <summary>The API group of what it scales; null when it says none, which only ReplicationControllers do without.</summary>
    public string? TargetGroup => Target["apiVersion"].Text is { } version && version.IndexOf('/') is > 0 and var slash
        ? ApiGroups.Current(version.Substring(0, slash), TargetKind ?? "").Group
        : TargetKind == "ReplicationController" && !Target["apiVersion"].IsUnknown ? "" : null;

    /// <summary>What it says of metrics, and what holds when it says nothing: 80 % of the CPU requests.</summary>
    public IReadOnlyList<AutoscalerMetric> Metrics => field ??= [.. ReadMetrics()];

    /// <summary>There may be metrics that <see cref="Metrics"/> does not list.</summary>
    public bool HasUnknownMetrics => Object.Spec.IsUnknown || Object.Spec["metrics"].IsUnknown || Object.Metadata["annotations"][MetricsAnnotation].IsPresent
        || Object.Spec["metrics"].Items.Any(static item => item.IsUnknown);

    /// <summary>Null for an object of another kind.</summary>
    public static HorizontalPodAutoscaler? Of(ManifestObject manifest) => manifest.ApiKind == ApiKind ? new(manifest) : null;

    /// <summary>Whether it scales the object. Where it does not say the group, kind and name decide.</summary>
    public bool Scales(ManifestObject manifest) => TargetKind == manifest.Kind && TargetName == manifest.Name && Namespace == manifest.Namespace
        && (TargetGroup is not { } group || group == manifest.ApiKind.Group);

    public override string ToString() => DisplayName;

    private static int? Count(Field field) => field.Integer is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

    private IEnumerable<AutoscalerMetric> ReadMetrics()
    {
        if (Object.Version == "v1")
        {
            if (Object.Spec["targetCPUUtilizationPercentage"] is { IsPresent: true } utilization)
                yield return AutoscalerMetric.OfCpu(utilization);
            else if (!HasUnknownMetrics)
                yield return AutoscalerMetric.OfCpu(Object.Spec);
            yield break;
        }

        foreach (var item in Object.Spec["metrics"].Items)
            yield return AutoscalerMetric.Read(item);
        if (!Object.Spec["metrics"].Items.Any() && !HasUnknownMetrics)
            yield return AutoscalerMetric.OfCpu(Object.Spec);
    }
}
