using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1014: a limit that promises many times what is requested.</summary>
internal sealed class LimitOversold : WorkloadRule
{
    private static readonly string[] Compute = ["cpu", "memory"];

    public override RuleInfo Info { get; } = new("PLM1014", "limit-oversold", Severity.Off)
    {
        Title = "A limit is many times its request.",
        Why = "Limits may be oversold: the limits on a node may come to more than it has. When the pods really take them, some are killed. "
            + "The further limits are above requests, the sooner that is.",
        FromNotes = true,
        Settings = [ResourceRatios.Setting],
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var container in workload.Pod.Containers)
            Check(container.Resources, container.DisplayName, report);
        Check(workload.Pod.Resources, workload.Pod.DisplayName, report);
    }

    private static void Check(EffectiveResources resources, string owner, Report report)
    {
        foreach (var resource in Compute)
        {
            var limit = resources.Limits[resource];
            var request = resources.Requests[resource];
            // What the namespace's LimitRange or the pod as a whole gives is not this container's word.
            if (limit is not { Source: ResourceSource.Own, Known: { } most } || request.Source == ResourceSource.Pod || request.Known is not { } requested)
                continue;
            var allowed = report.Settings.Get(ResourceRatios.Setting)[resource];
            if (requested.IsNegative || most <= requested * allowed)
                continue;
            var times = most.DivideBy(requested) is { } ratio ? $"{Round(ratio).ToString("0.##", CultureInfo.InvariantCulture)} times its" : "above a";
            report.At(limit.Field, $"{owner} limits {ResourceNames.Display(resource)} to {limit.Written}, {times} request of {request.Written}: "
                    + $"at most {allowed.ToString("0.##", CultureInfo.InvariantCulture)} times is allowed")
                .Also(request.Field, "the request");
        }
    }

    /// <summary>Downwards would show 4.001 as the 4 that is allowed.</summary>
    private static decimal Round(decimal ratio) => ratio > 1_000_000 ? decimal.Truncate(ratio) : Math.Ceiling(ratio * 100) / 100;
}
