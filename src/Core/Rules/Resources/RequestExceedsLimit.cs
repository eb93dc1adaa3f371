using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1011: a request above its limit.</summary>
internal sealed class RequestExceedsLimit : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM1011", "request-exceeds-limit", Severity.Error)
    {
        Title = "A request is above its limit.",
        Why = "The API server refuses it: what a container may use at most cannot be less than what it is promised.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var container in workload.Pod.Containers)
            Check(container.Resources, container.DisplayName, report);
        Check(workload.Pod.Resources, workload.Pod.DisplayName, report);
    }

    private static void Check(EffectiveResources resources, string owner, Report report)
    {
        foreach (var resource in resources.Requests.Names)
        {
            var request = resources.Requests[resource];
            var limit = resources.Limits[resource];
            if (request.Known is not { } requested || limit.Known is not { } most || requested <= most
                || request.Source == ResourceSource.Pod || limit.Source == ResourceSource.Pod)
                continue;
            report.At(request.Source == ResourceSource.Own ? request.Field : limit.Field,
                    $"{owner} requests {request.Written} {ResourceNames.Display(resource)}{Origin(request)}, above its limit {limit.Written}{Origin(limit)}")
                .Also(request.Source == ResourceSource.Own ? limit.Field : request.Field, request.Source == ResourceSource.Own ? "the limit" : "the request");
        }
    }

    private static string Origin(ResourceAmount amount) => amount.Source == ResourceSource.LimitRange ? " (a LimitRange's default)" : "";
}
