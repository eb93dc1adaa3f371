using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5019: a scaling behaviour that the API refuses.</summary>
internal sealed class HpaBehaviorInvalid : AutoscalerRule
{
    private const long LongestWindow = 3600;
    private const long LongestPeriod = 1800;

    public override RuleInfo Info { get; } = new("PLM5019", "hpa-behavior-invalid", Severity.Error)
    {
        Title = "The behavior of a HorizontalPodAutoscaler is not one that the API accepts.",
        Why = "Behavior says how fast an autoscaler may scale: windows of up to an hour, policies of so many pods or percent in up to half an hour. The API server refuses anything else.",
        IsRefused = true,
        Fix = FixSafety.Safe,
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        foreach (var key in new[] { "scaleUp", "scaleDown" })
        {
            var rules = autoscaler.Object.Spec["behavior"][key];
            if (rules.Mapping is not null)
                Check(rules, $"{key} of {autoscaler.DisplayName}", report);
        }
    }

    private static void Check(Field rules, string owner, Report report)
    {
        var window = rules["stabilizationWindowSeconds"];
        if (window.Integer is { } seconds and (< 0 or > LongestWindow))
            report.At(window, $"{owner} has a stabilization window of {Show(seconds)} s: it must be between 0 and 3600");
        if (rules["selectPolicy"] is { Text: { } select } field && select is not ("Max" or "Min" or "Disabled"))
            report.At(field, $"{owner} has the selectPolicy \"{select}\": there is only Max, Min and Disabled").OfferSpelling(field, "Max", "Min", "Disabled");
        if (rules["tolerance"] is { Quantity: { IsNegative: true } } tolerance)
            report.At(tolerance, $"{owner} has the tolerance {tolerance.QuantityText}: it must not be negative");
        var policies = rules["policies"];
        if (policies.Node is SequenceNode { Items.Count: 0 })
            report.At(policies, $"{owner} has an empty list of policies: it needs at least one, or none of its own").Suggest("remove policies");
        foreach (var policy in policies.Items)
        {
            if (policy.IsObject())
                CheckPolicy(policy, $"a policy of {owner}", report);
        }
    }

    private static void CheckPolicy(Field policy, string owner, Report report)
    {
        var (type, value, period) = (policy["type"], policy["value"], policy["periodSeconds"]);
        if (type.IsAbsent)
            report.At(type, $"{owner} has no type: Pods or Percent").Suggest("add type");
        else if (type.Text is { } text and not ("Pods" or "Percent"))
            report.At(type, $"{owner} has the type \"{text}\": there is only Pods and Percent").OfferSpelling(type, "Pods", "Percent");
        if (value.IsAbsent)
            report.At(value, $"{owner} has no value: it must be at least 1").Suggest("add value");
        else if (value.Integer is { } number and < 1)
            report.At(value, $"{owner} has the value {Show(number)}: it must be at least 1");
        if (period.IsAbsent)
            report.At(period, $"{owner} has no periodSeconds: it must be between 1 and 1800").Suggest("add periodSeconds");
        else if (period.Integer is { } seconds and (< 1 or > LongestPeriod))
            report.At(period, $"{owner} has periodSeconds {Show(seconds)}: it must be between 1 and 1800");
    }

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
