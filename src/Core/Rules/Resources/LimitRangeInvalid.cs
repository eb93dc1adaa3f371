using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1025: a LimitRange that contradicts itself.</summary>
internal sealed class LimitRangeInvalid : ObjectRule
{
    // Each must not be above the next ones, as the API server compares them.
    private static readonly (string Lower, string Upper)[] Order =
        [("min", "max"), ("min", "defaultRequest"), ("defaultRequest", "max"), ("defaultRequest", "default"), ("min", "default"), ("default", "max")];

    public override RuleInfo Info { get; } = new("PLM1025", "limitrange-invalid", Severity.Error)
    {
        Title = "A LimitRange contradicts itself.",
        Why = "No container could be below the maximum and above the minimum, or the default would itself be refused. The API server refuses the LimitRange.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("", "LimitRange"))
            return;
        var types = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var item in manifest.Spec["limits"].Items)
        {
            CheckType(manifest, item, types, report);
            foreach (var resource in new LimitRangeItem(manifest, item).Resources)
            {
                foreach (var (lower, upper) in Order)
                    CheckOrder(manifest, item[lower][resource], item[upper][resource], resource, report);
                CheckRatio(manifest, item, resource, report);
                CheckDefaults(manifest, item, resource, report);
            }
        }
    }

    private static void CheckType(ManifestObject manifest, Field item, Dictionary<string, Field> types, Report report)
    {
        if (item["type"].Text is not { Length: > 0 } type)
            return;
        if (types.TryGetValue(type, out var first))
            report.At(item["type"], $"{manifest.DisplayName} has two items of type {type}").Also(first, "the first").Suggest("make one of them");
        else
            types.Add(type, item["type"]);
        if (type == "Pod")
        {
            foreach (var defaults in new[] { item["default"], item["defaultRequest"] })
            {
                if (defaults.Entries.Any())
                    report.At(defaults, $"{manifest.DisplayName} gives pods a {defaults.Key}: only containers have defaults").Suggest("use type: Container");
            }
        }
        else if (type == "PersistentVolumeClaim" && IsWithout(item, "min") && IsWithout(item, "max"))
        {
            report.At(item["max"], $"{manifest.DisplayName} bounds claims by neither a minimum nor a maximum of storage").Suggest("add min.storage or max.storage");
        }
    }

    private static bool IsWithout(Field item, string bound) => !item.IsOpen && !item[bound].IsUnknown && !item[bound].IsOpen && item[bound]["storage"].IsAbsent;

    private static void CheckOrder(ManifestObject manifest, Field lower, Field upper, string resource, Report report)
    {
        if (lower.Quantity is { } low && upper.Quantity is { } high && low > high)
        {
            report.At(lower, $"the {lower.Parent!.Key} of {manifest.DisplayName} for {ResourceNames.Display(resource)} is {lower.QuantityText}, above its {upper.Parent!.Key} {upper.QuantityText}")
                .Also(upper, upper.Parent.Key!);
        }
    }

    private static void CheckRatio(ManifestObject manifest, Field item, string resource, Report report)
    {
        var field = item["maxLimitRequestRatio"][resource];
        if (field.Quantity is not { } ratio)
            return;
        if (ratio < Quantity.FromMilli(1000))
        {
            report.At(field, $"{manifest.DisplayName} lets a limit be at most {field.QuantityText} times its request: it cannot be less than 1");
        }
        else if (item["min"][resource].Quantity is { IsPositive: true } min && item["max"][resource].Quantity is { } max && max.DivideBy(min) is { } most && ratio.ToDecimal() > most)
        {
            report.At(field, $"{manifest.DisplayName} lets a limit be {field.QuantityText} times its request, more than its maximum is times its minimum ({most.ToString("0.###", CultureInfo.InvariantCulture)})")
                .Also(item["min"][resource], "the minimum")
                .Also(item["max"][resource], "the maximum");
        }
    }

    private static void CheckDefaults(ManifestObject manifest, Field item, string resource, Report report)
    {
        var (limit, request) = (item["default"][resource], item["defaultRequest"][resource]);
        if (!ApiResource.MayBeOvercommitted(resource) && limit.Quantity is { } most && request.Quantity is { } requested && requested < most)
            report.At(limit, $"the default of {manifest.DisplayName} for {resource} is {limit.QuantityText}, but its defaultRequest is {request.QuantityText}: of what is not shared they must be equal").Also(request, "the defaultRequest");
    }
}
