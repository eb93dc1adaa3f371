using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1006: a critical workload that is not in the class Guaranteed.</summary>
internal sealed class CriticalNotGuaranteed : WorkloadRule
{
    private const string FixTitle = "Make requests and limits equal";

    private static readonly string[] Compute = ["cpu", "memory"];

    public override RuleInfo Info { get; } = new("PLM1006", "critical-not-guaranteed", Severity.Error)
    {
        Title = "A critical workload is not Guaranteed.",
        Why = "When a node runs out of memory, Guaranteed pods are the last to be evicted. What must stay up sets requests equal to limits, "
            + "for CPU and memory, in every container.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
        Settings = [Criticality.Workloads, Criticality.PriorityClasses],
    };

    protected override void Check(Workload workload, Report report)
    {
        if (Criticality.Of(workload, report.Settings) is not { } reason || workload.Pod.QosClass is null or QosClass.Guaranteed)
            return;
        var podLevel = workload.Pod.Spec["resources"];
        if (podLevel.IsPresent)
        {
            report.At(podLevel, $"{workload.DisplayName} is critical ({reason}) but not Guaranteed: its pod's requests and limits are not equal")
                .OfferFix(FixTitle, () => [.. Compute.SelectMany(resource => Equalize(workload, podLevel, workload.Pod.Resources, resource))]);
            return;
        }

        foreach (var container in workload.Pod.Containers)
        {
            foreach (var resource in Compute)
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
                .OfferFix(FixTitle, () => Equalize(container.Workload, container.Field["resources"], container.Resources, resource));
        }
        else if (request.Value != limit.Value)
        {
            report.At(request.Field, $"{container.DisplayName}, which is critical ({reason}), is not Guaranteed: its {name} request {request.Written} "
                    + $"is not its limit {limit.Written}")
                .Also(limit.Field, "the limit")
                .Suggest($"set it to {limit.Written}")
                .OfferFix(FixTitle, () => Equalize(container.Workload, container.Field["resources"], container.Resources, resource));
        }
    }

    /// <summary>The request becomes the limit; where there is none, the limit becomes the request. Nothing where neither is known.</summary>
    private static IReadOnlyList<NodeEdit> Equalize(Workload workload, Field resources, EffectiveResources effective, string resource)
    {
        var limit = effective.Limits[resource];
        var request = effective.Requests[resource];
        if (limit.IsUndecided || request.IsUndecided || limit.Known == request.Known)
            return [];
        return limit.IsPositive ? [Take(limit, "limits", "requests")]
            : request.IsPositive && limit.IsAbsent ? [Take(request, "requests", "limits")]
            : [];

        // Defaults are written elsewhere: only what stands here can be copied.
        NodeEdit Take(ResourceAmount amount, string from, string to) => amount.Source == ResourceSource.Own
            ? NodeEdit.Copy(workload.Object, resources[from][resource], resources[to][resource])
            : NodeEdit.Set(workload.Object, resources[to][resource], NewNode.Text(amount.Written));
    }
}
