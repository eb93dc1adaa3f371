using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1023: a resource that does not exist.</summary>
internal sealed class ResourceNameInvalid : ObjectRule
{
    private static readonly string[] LimitRangeMaps = ["min", "max", "default", "defaultRequest", "maxLimitRequestRatio"];

    public override RuleInfo Info { get; } = new("PLM1023", "resource-name-invalid", Severity.Error)
    {
        Title = "A request, limit or quota is on a resource that does not exist.",
        Why = "The API server knows cpu, memory, ephemeral-storage and huge pages; every other resource has the domain of its owner in its name. It refuses a misspelt one.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.Workload is { } workload)
        {
            foreach (var container in workload.Pod.Containers)
            {
                CheckMap(container.Field["resources"]["requests"], ApiResource.ProblemInContainer, $"{container.DisplayName} requests", report);
                CheckMap(container.Field["resources"]["limits"], ApiResource.ProblemInContainer, $"{container.DisplayName} limits", report);
            }

            CheckMap(workload.Pod.Spec["resources"]["requests"], ApiResource.ProblemInPod, $"{workload.Pod.DisplayName} requests", report);
            CheckMap(workload.Pod.Spec["resources"]["limits"], ApiResource.ProblemInPod, $"{workload.Pod.DisplayName} limits", report);
            CheckMap(workload.Pod.Spec["overhead"], ApiResource.ProblemInContainer, $"the overhead of {workload.DisplayName} has", report);
        }
        else if (manifest.ApiKind == new ApiKind("", "ResourceQuota"))
        {
            CheckMap(manifest.Spec["hard"], ApiResource.ProblemInQuota, $"{manifest.DisplayName} caps", report, isInQuota: true);
        }
        else if (manifest.ApiKind == new ApiKind("", "LimitRange"))
        {
            foreach (var item in manifest.Spec["limits"].Items)
            {
                var problem = item["type"].Text is "Container" or "Pod" ? ApiResource.ProblemInContainer : (Func<string, string?>)ApiResource.ProblemInClaim;
                foreach (var map in LimitRangeMaps)
                    CheckMap(item[map], problem, $"{manifest.DisplayName} bounds", report);
            }
        }
    }

    private static void CheckMap(Field map, Func<string, string?> problemOf, string subject, Report report, bool isInQuota = false)
    {
        foreach (var entry in map.Entries)
        {
            var name = entry.Key!;
            if (Placeholder.IsIn(name) || problemOf(name) is not { } problem)
                continue;
            var finding = report.AtKey(entry, $"{subject} \"{name}\": {problem}");
            if (ApiResource.Nearest(name, isInQuota) is { } nearest && nearest != name)
                finding.Suggest($"probably meant: {nearest}");
        }
    }
}
