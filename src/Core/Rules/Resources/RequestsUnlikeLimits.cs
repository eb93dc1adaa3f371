using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1021: a request that is not its limit.</summary>
internal sealed class RequestsUnlikeLimits : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM1021", "requests-equal-limits", Severity.Off)
    {
        Title = "A CPU or memory request is not equal to its limit.",
        Why = "What is requested is reserved, what is above it is lent. With requests equal to limits nothing is oversold, and every pod is Guaranteed.",
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        // Of critical ones PLM1006 says it, with the reason.
        if (report.IsOn(CriticalNotGuaranteed.Facts) && Criticality.Of(workload, report.Settings) is not null)
            return;
        if (workload.Pod.Spec["resources"] is { IsPresent: true } podLevel)
        {
            Check(workload, podLevel, workload.Pod.Resources, workload.Pod.DisplayName, report);
            return;
        }

        foreach (var container in workload.Pod.Containers)
            Check(workload, container.Field["resources"], container.Resources, container.DisplayName, report);
    }

    private static void Check(Workload workload, Field field, EffectiveResources resources, string owner, Report report)
    {
        foreach (var resource in EqualResources.Compute)
        {
            var limit = resources.Limits[resource];
            var request = resources.Requests[resource];
            var name = ResourceNames.Display(resource);
            if (request.Known is not { } requested)
                continue;
            if (limit.IsAbsent)
            {
                report.At(request.Source == ResourceSource.Own ? request.Field : field, $"{owner} requests {request.Written} {name} and has no {name} limit equal to it")
                    .Suggest($"add a limit of {request.Written}")
                    .OfferFix(EqualResources.FixTitle, () => EqualResources.Edits(workload, field, resources, resource));
            }
            else if (limit.Known is { } most && most != requested)
            {
                report.At(request.Source == ResourceSource.Own ? request.Field : limit.Field, $"{owner} requests {request.Written} {name}, which is not its limit {limit.Written}")
                    .Also(limit.Field, "the limit")
                    .Suggest($"set both to {limit.Written}")
                    .OfferFix(EqualResources.FixTitle, () => EqualResources.Edits(workload, field, resources, resource));
            }
        }
    }
}
