using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Health;

/// <summary>What the API refuses of a Job's pod failure policy and success policy.</summary>
internal static class JobPolicies
{
    private const int MostRules = 20;
    private const int MostExitCodes = 255;

    public static void Check(Workload workload, Field spec, string owner, Report report)
    {
        CheckCount(spec["podFailurePolicy"]["rules"], $"the podFailurePolicy of {owner}", report);
        foreach (var rule in spec["podFailurePolicy"]["rules"].Items.Where(static rule => rule.Mapping is not null && !rule.IsOpen))
            CheckFailureRule(workload, spec, rule, owner, report);
        var success = spec["successPolicy"];
        if (success.Mapping is null || success.IsOpen || spec["completionMode"].Text != "Indexed")
            return;
        var rules = success["rules"];
        CheckCount(rules, $"the successPolicy of {owner}", report);
        if (rules.Node is SequenceNode { Items.Count: 0 })
            report.At(rules, $"the successPolicy of {owner} has no rules");
        foreach (var rule in rules.Items.Where(static rule => rule.Mapping is not null && !rule.IsOpen))
            CheckSuccessRule(spec, rule, owner, report);
    }

    private static void CheckCount(Field rules, string owner, Report report)
    {
        if (rules.Node is SequenceNode { Items.Count: > MostRules and var count })
            report.At(rules, $"{owner} has {Show(count)} rules: there may be at most {Show(MostRules)}");
    }

    private static void CheckFailureRule(Workload workload, Field spec, Field rule, string owner, Report report)
    {
        var codes = rule["onExitCodes"];
        var conditions = rule["onPodConditions"];
        var hasConditions = conditions.Node is SequenceNode { Items.Count: > 0 };
        if (rule["action"].Text == "FailIndex" && spec["backoffLimitPerIndex"].IsAbsent)
            report.At(rule["action"], $"a podFailurePolicy rule of {owner} fails an index, for which the Job must have backoffLimitPerIndex");
        if (codes.IsPresent && hasConditions)
            report.At(conditions, $"a podFailurePolicy rule of {owner} has onPodConditions besides onExitCodes: it must have exactly one of them").Also(codes, "the exit codes");
        else if (codes.IsAbsent && !hasConditions && !conditions.IsUnknown)
            report.At(rule, $"a podFailurePolicy rule of {owner} has neither onExitCodes nor onPodConditions");
        if (codes.Mapping is not null)
            CheckExitCodes(workload, codes, owner, report);
    }

    private static void CheckExitCodes(Workload workload, Field codes, string owner, Report report)
    {
        if (codes["containerName"].Text is { } name && !workload.Pod.HasUnknownContainers && !workload.Pod.Containers.Any(container => container.Name == name || container.Field["name"].IsUnknown))
            report.At(codes["containerName"], $"a podFailurePolicy rule of {owner} asks for container {Written.Quote(name)}, which its pod does not have");
        var values = codes["values"];
        if (values.Node is SequenceNode { Items.Count: 0 })
            report.At(values, $"a podFailurePolicy rule of {owner} has no exit codes");
        else if (values.Node is SequenceNode { Items.Count: > MostExitCodes })
            report.At(values, $"a podFailurePolicy rule of {owner} has more than {Show(MostExitCodes)} exit codes");
        long? previous = null;
        var seen = new HashSet<long>();
        foreach (var value in values.Items)
        {
            if (value.Integer is not { } code)
                return;
            if (code == 0 && codes["operator"].Text == "In")
                report.At(value, $"a podFailurePolicy rule of {owner} has exit code 0, which is no failure");
            if (!seen.Add(code))
                report.At(value, $"a podFailurePolicy rule of {owner} has exit code {Show(code)} twice");
            else if (code < previous)
                report.At(value, $"a podFailurePolicy rule of {owner} has exit code {Show(code)} after {Show(previous.Value)}: they must be in order");
            previous = code;
        }
    }

    private static void CheckSuccessRule(Field spec, Field rule, string owner, Report report)
    {
        var indexes = rule["succeededIndexes"];
        var count = rule["succeededCount"];
        if (indexes.IsAbsent && count.IsAbsent)
            report.At(rule, $"a successPolicy rule of {owner} has neither succeededIndexes nor succeededCount");
        if (count.Integer is { } negative and < 0)
            report.At(count, $"a successPolicy rule of {owner} has succeededCount {Show(negative)}: it must not be negative");
        if (spec["completions"].Integer is not { } completions)
            return;
        var total = indexes.Text is { } text ? JobIndexes.Count(text, completions) : null;
        if (indexes.Text is { } written && total is null)
            report.At(indexes, $"a successPolicy rule of {owner} has succeededIndexes {Written.Quote(written)}: they must be numbers below {Show(completions)} in order, such as 0,2-4");
        if (count.Integer > completions)
            report.At(count, $"a successPolicy rule of {owner} has succeededCount {Show(count.Integer.Value)}: it must not be above the Job's completions, {Show(completions)}");
        else if (count.Integer > total)
            report.At(count, $"a successPolicy rule of {owner} has succeededCount {Show(count.Integer.Value)}, but its succeededIndexes are only {Show(total.Value)}");
    }

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
