using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5003: an autoscaler by utilization of what nobody requests.</summary>
internal sealed class HpaTargetWithoutRequests : AutoscalerRule
{
    public override RuleInfo Info { get; } = new("PLM5003", "hpa-target-without-requests", Severity.Error)
    {
        Title = "A HorizontalPodAutoscaler scales by utilization of a resource that its target does not request.",
        Why = "Utilization is use divided by request. While one container of a pod has no request, there is nothing to divide by: the autoscaler reports an error and never scales.",
        FromNotes = true,
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        if (ScaleTargets.Of(report.Set).Find(autoscaler)?.Workload is not { } workload || workload.Pod.HasUnknownContainers)
            return;
        foreach (var metric in autoscaler.Metrics)
        {
            if (metric is { IsUtilization: true, Resource: { } resource and ("cpu" or "memory"), ResourceField.IsUnknown: false })
                Check(autoscaler, metric, resource, workload, report);
        }
    }

    private static void Check(HorizontalPodAutoscaler autoscaler, AutoscalerMetric metric, string resource, Workload workload, Report report)
    {
        var containers = workload.Pod.RunningContainers.ToList();
        var what = metric.Field.Key == "spec" ? "by CPU utilization, the default," : $"by {ResourceNames.Display(resource)} utilization";
        if (metric.Container is { } named)
        {
            if (named.Text is not { Length: > 0 } name)
                return;
            containers = [.. containers.Where(container => container.Name == name)];
            if (containers.Count == 0)
            {
                report.At(named, $"{autoscaler.DisplayName} scales {what} of container \"{name}\", which {workload.DisplayName} does not have").Also(workload.Pod.Spec["containers"], "its containers");
                return;
            }
        }

        var missing = containers.Where(container => container.Resources.Requests[resource].IsAbsent).ToList();
        if (missing.Count == 0)
            return;
        var finding = report.At(metric.ResourceField, $"{autoscaler.DisplayName} scales {what} but {string.Join(" and ", missing.Select(static container => container.DisplayName))} "
            + $"{(missing.Count == 1 ? "has" : "have")} no {ResourceNames.Display(resource)} request")
            .Suggest($"add resources.requests.{resource}");
        foreach (var container in missing)
            finding.Also(container.Field, $"no {ResourceNames.Display(resource)} request");
    }
}
