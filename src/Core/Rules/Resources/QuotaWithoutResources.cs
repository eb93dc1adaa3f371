using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1017: a container that leaves out what a quota of its namespace counts.</summary>
internal sealed class QuotaWithoutResources : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM1017", "quota-without-resources", Severity.Error)
    {
        Title = "A container leaves out a request or limit that a ResourceQuota of its namespace counts.",
        Why = "Where a quota counts CPU or memory, the API server refuses every pod that does not say how much it takes.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var quota in report.Set.QuotasOf(workload.Namespace))
        {
            if (quota.AppliesTo(workload) != Truth.Yes)
                continue;
            foreach (var container in workload.Pod.Containers)
                Check(container, quota, report);
        }
    }

    private static void Check(Container container, ResourceQuota quota, Report report)
    {
        var missing = quota.Hard.Select(hard => (Hard: hard, Amount: Counted(hard.Key!, container.Resources)))
            .Where(static pair => pair.Amount is { IsAbsent: true })
            .ToList();
        if (missing.Count == 0)
            return;
        var names = missing.Select(static pair => Describe(pair.Hard.Key!)).Distinct().ToList();
        report.At(missing[0].Amount!.Field, $"{container.DisplayName} has no {string.Join(" and no ", names)}, which {quota.DisplayName} counts: the API refuses the pod")
            .Also(missing[0].Hard, "the quota")
            .Suggest($"add {string.Join(", ", names)}");
    }

    private static ResourceAmount? Counted(string resource, EffectiveResources resources) => resource switch
    {
        "cpu" or "requests.cpu" => resources.Requests["cpu"],
        "memory" or "requests.memory" => resources.Requests["memory"],
        "limits.cpu" => resources.Limits["cpu"],
        "limits.memory" => resources.Limits["memory"],
        _ => null,
    };

    private static string Describe(string resource) => resource switch
    {
        "cpu" or "requests.cpu" => "CPU request",
        "memory" or "requests.memory" => "memory request",
        "limits.cpu" => "CPU limit",
        _ => "memory limit",
    };
}
