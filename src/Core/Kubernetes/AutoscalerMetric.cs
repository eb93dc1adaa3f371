using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>One thing by which a HorizontalPodAutoscaler scales.</summary>
public sealed class AutoscalerMetric
{
    private static readonly (string Type, string Key)[] Sources =
        [("Resource", "resource"), ("ContainerResource", "containerResource"), ("Pods", "pods"), ("Object", "object"), ("External", "external")];

    private AutoscalerMetric(Field field, string? type, Field source)
    {
        Field = field;
        Type = type;
        Source = source;
    }

    /// <summary>Where it is written; for one that is not, the autoscaler's <c>spec</c>.</summary>
    public Field Field { get; }

    /// <summary><c>Resource</c>, <c>ContainerResource</c>, <c>Pods</c>, <c>Object</c> or <c>External</c>; null when that is not known.</summary>
    public string? Type { get; }

    /// <summary>What stands under the key of its type.</summary>
    public Field Source { get; }

    /// <summary><c>cpu</c> or <c>memory</c> of a metric of resources; null for other metrics, and when it is not known.</summary>
    public string? Resource => IsImpliedCpu ? "cpu" : Type is "Resource" or "ContainerResource" ? Source["name"].Text : null;

    /// <summary>The place that says the resource.</summary>
    public Field ResourceField => IsImpliedCpu ? Field : Source["name"];

    /// <summary>The container that alone counts; null when all do.</summary>
    public Field? Container => Type == "ContainerResource" ? Source["container"] : null;

    /// <summary>Whether it is a share of what is requested, and so nothing without requests.</summary>
    public bool IsUtilization => IsImpliedCpu || Source["targetAverageUtilization"].IsPresent
        || Source.At("target", "averageUtilization").IsPresent || Source.At("target", "type").Text == "Utilization";

    /// <summary>The target of v1, or the one that holds when nothing is said.</summary>
    private bool IsImpliedCpu { get; init; }

    internal static AutoscalerMetric OfCpu(Field field) => new(field, "Resource", field) { IsImpliedCpu = true };

    internal static AutoscalerMetric Read(Field item)
    {
        var type = item["type"].Text;
        return new AutoscalerMetric(item, type, item[Sources.FirstOrDefault(source => source.Type == type).Key ?? ""]);
    }

    /// <summary>The key of a type's source; null for a type that does not exist.</summary>
    internal static string? KeyOf(string type) => Sources.FirstOrDefault(source => source.Type == type).Key;

    /// <summary>The sources that a metric has, whatever its type is.</summary>
    internal static IEnumerable<Field> SourcesOf(Field item) => Sources.Select(source => item[source.Key]).Where(static source => source.IsPresent);
}
