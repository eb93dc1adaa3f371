using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1015: resources outside a LimitRange of the namespace.</summary>
internal sealed class LimitRangeViolated : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM1015", "limitrange-violated", Severity.Error)
    {
        Title = "Requests or limits are outside a LimitRange of their namespace.",
        Why = "A LimitRange bounds every container, pod and claim of its namespace: the API server refuses what is outside.",
        FromNotes = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        var items = report.Set.LimitRangesOf(manifest.Namespace).Items;
        if (items.Count == 0)
            return;
        foreach (var item in items)
        {
            foreach (var resource in item.Resources)
            {
                foreach (var bounded in BoundedBy(item, manifest, resource))
                    Check(bounded, resource, item, report);
            }
        }
    }

    /// <summary>What an item bounds: request and limit, where they are written, and words for their owner.</summary>
    private static IEnumerable<Bounded> BoundedBy(LimitRangeItem item, ManifestObject manifest, string resource)
    {
        switch (item.Type)
        {
            case "Container" when manifest.Workload is { } workload:
                foreach (var container in workload.Pod.Containers)
                {
                    var request = container.Resources.Requests[resource];
                    var limit = container.Resources.Limits[resource];
                    if (!request.IsUndecided && !limit.IsUndecided)
                        yield return new Bounded(request.Known, limit.Known, request.Field, limit.Field, container.DisplayName);
                }

                break;
            case "Pod" when manifest.Workload is { } workload:
                var containers = workload.Pod.Spec["containers"];
                var total = workload.Pod.TotalRequest(resource);
                var most = workload.Pod.TotalLimit(resource);
                if (total is not null || most is not null)
                    yield return new Bounded(total, most, containers, containers, workload.Pod.DisplayName);
                break;
            case "PersistentVolumeClaim" when manifest.ApiKind == new ApiKind("", "PersistentVolumeClaim"):
                yield return OfClaim(manifest.Root, resource, manifest.DisplayName);
                break;
            case "PersistentVolumeClaim" when manifest.Kind == "StatefulSet":
                foreach (var claim in manifest.Spec["volumeClaimTemplates"].Items)
                    yield return OfClaim(claim, resource, $"claim template \"{claim["metadata"]["name"].Text}\" of {manifest.DisplayName}");
                break;
        }
    }

    private static Bounded OfClaim(Field claim, string resource, string owner)
    {
        var request = claim.At("spec", "resources", "requests")[resource];
        return new Bounded(request.Quantity, null, request, request, owner);
    }

    private static void Check(Bounded bounded, string resource, LimitRangeItem item, Report report)
    {
        var name = ResourceNames.Display(resource);
        if (item.Min(resource).Known is { } min)
        {
            if (bounded.Request is { } request && request < min)
                Say(bounded.RequestField, $"requests {Show(request, resource)} {name}, below the minimum {Show(min, resource)} of {item.LimitRange.DisplayName}", "min");
            else if (bounded.Limit is { } limit && limit < min)
                Say(bounded.LimitField, $"limits {name} to {Show(limit, resource)}, below the minimum {Show(min, resource)} of {item.LimitRange.DisplayName}", "min");
        }

        if (item.Max(resource).Known is { } max)
        {
            if (bounded.Limit is { } limit && limit > max)
                Say(bounded.LimitField, $"limits {name} to {Show(limit, resource)}, above the maximum {Show(max, resource)} of {item.LimitRange.DisplayName}", "max");
            else if (bounded.Request is { } request && request > max)
                Say(bounded.RequestField, $"requests {Show(request, resource)} {name}, above the maximum {Show(max, resource)} of {item.LimitRange.DisplayName}", "max");
        }

        if (item.MaxLimitRequestRatio(resource) is { Known: { } ratio } written && bounded is { Request: { } low, Limit: { } high } && low > Quantity.Zero && high > low * ratio.ToDecimal())
        {
            Say(bounded.LimitField, $"limits {name} to {Show(high, resource)} and requests {Show(low, resource)}: "
                + $"more than {written.Written} times as much, which {item.LimitRange.DisplayName} forbids", "maxLimitRequestRatio");
        }

        void Say(Field at, string what, string bound) =>
            report.At(at, $"{bounded.Owner} {what}").Also(item.Field[bound][resource], "the LimitRange");
    }

    private static string Show(Quantity value, string resource) => resource == "cpu" ? value.ToCpuString() : value.ToBinaryString();

    private sealed record Bounded(Quantity? Request, Quantity? Limit, Field RequestField, Field LimitField, string Owner);
}
