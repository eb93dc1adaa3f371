using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5018: a metric of an autoscaler that the API refuses.</summary>
internal sealed class HpaMetricInvalid : AutoscalerRule
{
    public override RuleInfo Info { get; } = new("PLM5018", "hpa-metric-invalid", Severity.Error)
    {
        Title = "A metric of a HorizontalPodAutoscaler is not one that the API accepts.",
        Why = "A metric is one source, named by its type, and one target, of the kind that this source can have. The API server refuses an autoscaler in which they do not fit together.",
        IsRefused = true,
        Fix = FixSafety.Safe,
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        if (autoscaler.Object.Version == "v1")
        {
            var utilization = autoscaler.Object.Spec["targetCPUUtilizationPercentage"];
            if (utilization.Integer is { } percent and < 1)
                report.At(utilization, $"{autoscaler.DisplayName} has a CPU utilization of {Show(percent)} % as target: it must be at least 1");
            return;
        }

        // What v2beta1 had is of another shape, and no API server reads it any more.
        if (autoscaler.Object.Version is not ("v2" or "v2beta2"))
            return;
        foreach (var metric in autoscaler.Object.Spec["metrics"].Items)
        {
            if (metric.IsObject())
                Check(metric, $"a metric of {autoscaler.DisplayName}", report);
        }
    }

    private static void Check(Field metric, string owner, Report report)
    {
        var type = metric["type"];
        var key = type.Text is { } text ? AutoscalerMetric.KeyOf(text) : null;
        if (type.IsAbsent)
            report.At(type, $"{owner} has no type: Resource, ContainerResource, Pods, Object or External").Suggest("add type");
        else if (type.Text is { } wrong && key is null)
            report.At(type, $"{owner} has the type \"{wrong}\": there is only Resource, ContainerResource, Pods, Object and External")
                .OfferSpelling(type, "Resource", "ContainerResource", "Pods", "Object", "External");
        if (key is not null && metric[key].IsAbsent)
            report.At(metric[key], $"{owner} is of type {type.Text} and has no {key}").Suggest($"add {key}");
        var sources = AutoscalerMetric.SourcesOf(metric).ToList();
        foreach (var source in sources)
        {
            if (source.Node is UnknownNode)
                continue;
            if (sources.Count > 1 && key is not null && source.Key != key)
                report.At(source, $"{owner} is of type {type.Text} and has {source.Key} besides: one source is all it may have");
            else if (source.Mapping is not null && (sources.Count == 1 || source.Key == key))
                CheckSource(source, $"{source.Key} of {owner}", report);
        }
    }

    private static void CheckSource(Field source, string owner, Report report)
    {
        switch (source.Key)
        {
            case "resource" or "containerResource":
                Require(source["name"], owner, "name", report);
                if (source.Key == "containerResource")
                    Require(source["container"], owner, "container", report);
                break;
            default:
                Require(source["metric"]["name"], owner, "metric.name", report);
                foreach (var problem in SelectorCheck.OfLabelSelector(source["metric"]["selector"]))
                    report.At(problem.Field, $"{owner} has {problem.What}");
                if (source.Key == "object")
                {
                    Require(source["describedObject"]["kind"], owner, "describedObject.kind", report);
                    Require(source["describedObject"]["name"], owner, "describedObject.name", report);
                }

                break;
        }

        CheckTarget(source, source["target"], owner, report);
    }

    private static void CheckTarget(Field source, Field target, string owner, Report report)
    {
        if (target.IsAbsent)
        {
            report.At(target, $"{owner} has no target").Suggest("add target");
            return;
        }

        var type = target["type"];
        var (value, average, utilization) = (target["value"], target["averageValue"], target["averageUtilization"]);
        if (type.IsAbsent || type.Text is "")
            report.At(type, $"{owner} has no target.type: Utilization, Value or AverageValue").Suggest("add target.type");
        else if (type.Text is { } wrong and not ("Utilization" or "Value" or "AverageValue"))
            report.At(type, $"{owner} has the target type \"{wrong}\": there is only Utilization, Value and AverageValue").OfferSpelling(type, "Utilization", "Value", "AverageValue");
        foreach (var amount in new[] { value, average })
        {
            if (amount.Quantity is { } quantity && quantity <= Quantity.Zero)
                report.At(amount, $"{owner} has {amount.Key} {amount.QuantityText} as target: it must be above 0");
        }

        if (utilization.Integer is { } percent and < 1)
            report.At(utilization, $"{owner} has averageUtilization {Show(percent)} as target: it must be at least 1");
        if (target.IsUnknown)
            return;
        switch (source.Key)
        {
            case "resource" or "containerResource" when utilization.IsAbsent && average.IsAbsent:
                report.At(utilization, $"{owner} has no target: averageUtilization or averageValue").Suggest("add target.averageUtilization");
                break;
            case "resource" or "containerResource" when AreBothThere(utilization, average):
                report.At(average, $"{owner} has averageUtilization and averageValue as targets: only one may be set").Also(utilization, "averageUtilization");
                break;
            case "pods" when average.IsAbsent:
                report.At(average, $"{owner} has no averageValue as target, the only one that pods have").Suggest("add target.averageValue");
                break;
            case "object" or "external" when value.IsAbsent && average.IsAbsent:
                report.At(average, $"{owner} has no target: value or averageValue").Suggest("add target.averageValue");
                break;
            case "external" when AreBothThere(value, average):
                report.At(value, $"{owner} has value and averageValue as targets: only one may be set").Also(average, "averageValue");
                break;
        }
    }

    private static bool AreBothThere(Field a, Field b) => a.IsPresent && b.IsPresent && !a.IsUnknown && !b.IsUnknown;

    private static void Require(Field field, string owner, string name, Report report)
    {
        if (field.IsAbsent || field.Text is "")
            report.At(field, $"{owner} has no {name}").Suggest($"add {name}");
    }

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
