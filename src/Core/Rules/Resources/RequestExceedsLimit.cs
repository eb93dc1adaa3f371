using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1011: a request above its limit.</summary>
internal sealed class RequestExceedsLimit : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM1011", "request-exceeds-limit", Severity.Error)
    {
        Title = "A request is above its limit.",
        Why = "The API server refuses it: what a container may use at most cannot be less than what it is promised.",
    };

    protected override void Check(Container container, Report report)
    {
        var resources = container.Resources;
        foreach (var resource in resources.Requests.Names)
        {
            var request = resources.Requests[resource];
            var limit = resources.Limits[resource];
            if (request.Known is not { } requested || limit.Known is not { } most || requested <= most
                || request.Source == ResourceSource.Pod || limit.Source == ResourceSource.Pod)
                continue;
            report.At(request.Source == ResourceSource.Own ? request.Field : limit.Field,
                    $"{container.DisplayName} requests {request.Written} {resource}{Origin(request)}, above its limit {limit.Written}{Origin(limit)}")
                .Also(request.Source == ResourceSource.Own ? limit.Field : request.Field, request.Source == ResourceSource.Own ? "the limit" : "the request");
        }
    }

    private static string Origin(ResourceAmount amount) => amount.Source == ResourceSource.LimitRange ? " (a LimitRange's default)" : "";
}
