using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5005: bounds of an autoscaler that leave no room.</summary>
internal sealed class HpaBounds : AutoscalerRule
{
    public override RuleInfo Info { get; } = new("PLM5005", "hpa-bounds", Severity.Error)
    {
        Title = "A HorizontalPodAutoscaler's bounds are not valid, or leave nothing to scale.",
        Why = "The API server refuses an autoscaler without a maximum, with one below its minimum, or with a minimum of nothing. One whose minimum is its maximum it takes, but that one never scales.",
        IsRefused = true,
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        var (min, max) = (autoscaler.MinReplicasField, autoscaler.MaxReplicasField);
        // minReplicas 0 needs the alpha feature HPAScaleToZero, and then a metric that exists without pods.
        if (min.Integer is { } least && (least < 0 || (least == 0 && !CanScaleToZero(autoscaler))))
            report.At(min, $"{autoscaler.DisplayName} has minReplicas {Show(least)}: it must be at least 1");
        else if (min.Integer is 0)
            report.At(min, $"{autoscaler.DisplayName} has minReplicas 0, which clusters refuse without the alpha feature HPAScaleToZero: it must be at least 1");
        if (max.IsAbsent && !autoscaler.Object.Spec.IsUnknown)
            report.At(max, $"{autoscaler.DisplayName} has no maxReplicas").Suggest("add maxReplicas");
        else if (max.Integer is { } most and < 1)
            report.At(max, $"{autoscaler.DisplayName} has maxReplicas {Show(most)}: it must be at least 1");
        else if (autoscaler is { MinReplicas: { } from, MaxReplicas: { } to })
        {
            if (to < from)
                report.At(max, $"{autoscaler.DisplayName} has maxReplicas {Show(to)}, below its minReplicas {Show(from)}").Also(min, "the minimum");
            else if (to == from)
                report.At(max, $"{autoscaler.DisplayName} has maxReplicas {Show(to)}, as many as {(min.IsAbsent ? "the default of minReplicas" : "its minReplicas")}: it scales nothing", Severity.Warn).Also(min, "the minimum");
        }
    }

    private static bool CanScaleToZero(HorizontalPodAutoscaler autoscaler) =>
        autoscaler.HasUnknownMetrics || autoscaler.Metrics.Any(static metric => metric.Type is "Object" or "External");

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
