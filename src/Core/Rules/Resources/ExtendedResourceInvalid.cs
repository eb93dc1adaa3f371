using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1024: devices or huge pages that are requested as if they could be shared.</summary>
internal sealed class ExtendedResourceInvalid : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM1024", "extended-resource-invalid", Severity.Error)
    {
        Title = "Devices or huge pages are not requested as the API demands.",
        Why = "A device and a huge page belong to one container: there are no parts of them, and no more than are requested. The API server refuses anything else.",
        IsRefused = true,
    };

    protected override void Check(Container container, Report report)
    {
        var resources = container.Field["resources"];
        foreach (var limit in resources["limits"].Entries)
            CheckAmount(limit, $"{container.DisplayName} has a limit of", report);
        foreach (var request in resources["requests"].Entries)
        {
            CheckAmount(request, $"{container.DisplayName} requests", report);
            if (!ApiResource.MayBeOvercommitted(request.Key!))
                CheckLimit(container, request, resources["limits"], report);
        }

        CheckHugePages(container, resources, report);
    }

    private static void CheckAmount(Field amount, string subject, Report report)
    {
        if (amount.Quantity is not { IsNegative: false } value)
            return;
        var name = amount.Key!;
        if (ApiResource.IsExtended(name) && !value.IsInteger)
            report.At(amount, $"{subject} {amount.QuantityText} {name}: there are only whole ones");
        else if (ApiResource.IsHugePages(name) && Quantity.TryParse(name.Substring("hugepages-".Length), out var page) && page.IsPositive && value.RoundUpTo(page) != value)
            report.At(amount, $"{subject} {amount.QuantityText} {name}: it must be a multiple of a page").Suggest($"write {value.RoundUpTo(page).ToBinaryString()}");
    }

    /// <summary>As written: a template is judged before a LimitRange adds its defaults. That a request is above is PLM1011's to say.</summary>
    private static void CheckLimit(Container container, Field request, Field limits, Report report)
    {
        var limit = limits[request.Key!];
        if (request.Quantity is null || limits.IsUnknown || limits.IsOpen || limit.IsUnknown)
            return;
        if (limit.IsAbsent)
            report.At(request, $"{container.DisplayName} requests {request.QuantityText} {request.Key} without a limit: what is not shared needs one, of the same amount").Suggest($"add resources.limits of {request.QuantityText}");
        else if (request.Quantity < limit.Quantity)
            report.At(request, $"{container.DisplayName} requests {request.QuantityText} {request.Key}, below its limit {limit.QuantityText}: they must be equal").Also(limit, "the limit").Suggest($"write {limit.QuantityText}");
    }

    private static void CheckHugePages(Container container, Field resources, Report report)
    {
        if (resources.IsOpen || resources["limits"].IsOpen || resources["requests"].IsOpen || resources["limits"].IsUnknown || resources["requests"].IsUnknown)
            return;
        var names = resources["limits"].Entries.Concat(resources["requests"].Entries).ToList();
        if (names.FirstOrDefault(static entry => ApiResource.IsHugePages(entry.Key!)) is { } pages && !names.Any(static entry => entry.Key is "cpu" or "memory"))
            report.AtKey(pages, $"{container.DisplayName} has huge pages and neither CPU nor memory: it needs one of them").Suggest("add cpu or memory");
    }
}
