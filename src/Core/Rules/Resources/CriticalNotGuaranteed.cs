using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1006: a critical workload that is not in the class Guaranteed.</summary>
internal sealed class CriticalNotGuaranteed : WorkloadRule
{
    public static RuleInfo Facts { get; } = new("PLM1006", "critical-not-guaranteed", Severity.Error)
    {
        Title = "A critical workload is not Guaranteed.",
        Why = "When a node runs out of memory, Guaranteed pods are the last to be evicted. What must stay up sets requests equal to limits, "
            + "for CPU and memory, in every container.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
        Settings = [Criticality.Workloads, Criticality.PriorityClasses],
    };

    public override RuleInfo Info => Facts;

    protected override void Check(Workload workload, Report report)
    {
        if (Criticality.Of(workload, report.Settings) is not { } reason || workload.Pod.QosClass is null or QosClass.Guaranteed)
            return;
        var podLevel = workload.Pod.Spec["resources"];
        if (podLevel.IsPresent)
        {
            report.At(podLevel, $"{workload.DisplayName} is critical ({reason}) but not Guaranteed: its pod's requests and limits are not equal")
                .OfferFix(EqualResources.FixTitle, () => [.. EqualResources.Compute.SelectMany(resource => EqualResources.Edits(workload, podLevel, workload.Pod.Resources, resource))]);
            return;
        }

        foreach (var container in workload.Pod.Containers)
        {
            foreach (var resource in EqualResources.Compute)
                Check(container, resource, reason, report);
        }
    }

    private static void Check(Container container, string resource, string reason, Report report)
    {
        var limit = container.Resources.Limits[resource];
        var request = container.Resources.Requests[resource];
        var name = resource == "cpu" ? "CPU" : "memory";
        if (!limit.IsPositive)
        {
            report.At(limit.Field, $"{container.DisplayName}, which is critical ({reason}), is not Guaranteed: it has no {name} limit")
                .Suggest($"add resources.limits.{resource}")
                .OfferFix(EqualResources.FixTitle, () => EqualResources.Edits(container.Workload, container.Field["resources"], container.Resources, resource));
        }
        else if (request.Value != limit.Value)
        {
            report.At(request.Field, $"{container.DisplayName}, which is critical ({reason}), is not Guaranteed: its {name} request {request.Written} "
                    + $"is not its limit {limit.Written}")
                .Also(limit.Field, "the limit")
                .Suggest($"set it to {limit.Written}")
                .OfferFix(EqualResources.FixTitle, () => EqualResources.Edits(container.Workload, container.Field["resources"], container.Resources, resource));
        }
    }
}
