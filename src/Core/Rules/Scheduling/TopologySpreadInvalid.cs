using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4008: a topology spread constraint that the API refuses, or that counts nothing.</summary>
internal sealed class TopologySpreadInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4008", "topology-spread-invalid", Severity.Error)
    {
        Title = "A topology spread constraint is not one that the API accepts, or counts no pods.",
        Why = "A constraint says how unevenly which pods may be spread over what, and what happens when that is not possible. The API server refuses one that leaves part of this open; "
            + "one without labelSelector it takes, but that one counts no pods and spreads nothing.",
        IsRefused = true,
        Fix = FixSafety.Safe,
    };

    protected override void Check(Workload workload, Report report)
    {
        var seen = new Dictionary<(string Key, string Action), Field>();
        foreach (var constraint in workload.Pod.Spec["topologySpreadConstraints"].Items)
        {
            if (!constraint.IsObject())
                continue;
            var (key, action) = (constraint["topologyKey"], constraint["whenUnsatisfiable"]);
            var owner = $"a topology spread constraint of {workload.DisplayName}";
            CheckSkew(constraint, owner, report);
            if (key.IsAbsent || key.Text is "")
                report.At(key, $"{owner} has no topologyKey, which says over what to spread").Suggest("topologyKey: kubernetes.io/hostname");
            else if (key.Text is { } written && !NameForm.IsKey(written))
                report.At(key, $"{owner} has the topologyKey \"{written}\", which is no label key");
            if (action.IsAbsent)
                report.At(action, $"{owner} does not say whenUnsatisfiable: DoNotSchedule or ScheduleAnyway").Suggest("add whenUnsatisfiable");
            else if (action.Text is { } text and not ("DoNotSchedule" or "ScheduleAnyway"))
                report.At(action, $"{owner} has whenUnsatisfiable \"{text}\": there is only DoNotSchedule and ScheduleAnyway").Suggest("DoNotSchedule or ScheduleAnyway").OfferSpelling(action, "DoNotSchedule", "ScheduleAnyway");
            CheckDomains(constraint, owner, report);
            CheckSelector(constraint, owner, report);
            if (key.Text is { Length: > 0 } domain && action.Text is { } what)
            {
                if (seen.TryGetValue((domain, what), out var first))
                    report.At(constraint, $"{owner} is the second over {domain} with {what}").Also(first, "the first");
                else
                    seen.Add((domain, what), constraint);
            }
        }
    }

    private static void CheckSkew(Field constraint, string owner, Report report)
    {
        var skew = constraint["maxSkew"];
        if (skew.IsAbsent)
            report.At(skew, $"{owner} does not say maxSkew, the difference between domains that it allows").Suggest("add maxSkew: 1");
        else if (skew.Integer is { } number and < 1)
            report.At(skew, $"{owner} has maxSkew {Show(number)}: it must be at least 1");
    }

    private static void CheckDomains(Field constraint, string owner, Report report)
    {
        var domains = constraint["minDomains"];
        if (domains.Integer is { } number and < 1)
            report.At(domains, $"{owner} has minDomains {Show(number)}: it must be at least 1");
        else if (domains is { IsPresent: true, IsUnknown: false } && constraint["whenUnsatisfiable"].Text == "ScheduleAnyway")
            report.At(domains, $"{owner} has minDomains with ScheduleAnyway: only DoNotSchedule knows it").Also(constraint["whenUnsatisfiable"], "ScheduleAnyway");
        foreach (var policy in new[] { constraint["nodeAffinityPolicy"], constraint["nodeTaintsPolicy"] })
        {
            if (policy.Text is { } text and not ("Honor" or "Ignore"))
                report.At(policy, $"{owner} has {policy.Key} \"{text}\": there is only Honor and Ignore").OfferSpelling(policy, "Honor", "Ignore");
        }
    }

    private static void CheckSelector(Field constraint, string owner, Report report)
    {
        var selector = constraint["labelSelector"];
        var keys = constraint["matchLabelKeys"];
        if (selector.IsAbsent)
        {
            if (keys.Items.Any())
                report.At(keys, $"{owner} has matchLabelKeys without labelSelector, of which they are a part");
            else
                report.At(selector, $"{owner} has no labelSelector, and so counts no pods", Severity.Warn).Suggest("select the pod's own labels");
        }

        foreach (var problem in SelectorCheck.OfLabelSelector(selector))
            report.At(problem.Field, $"{owner} has {problem.What}");
        var selected = new HashSet<string>(
            selector["matchLabels"].Entries.Select(static label => label.Key!)
                .Concat(selector["matchExpressions"].Items.Select(static expression => expression["key"].Text).OfType<string>()),
            StringComparer.Ordinal);
        foreach (var item in keys.Items)
        {
            if (item.Text is not { } key)
                continue;
            if (!NameForm.IsKey(key))
                report.At(item, $"{owner} has \"{key}\" in matchLabelKeys, which is no label key");
            else if (selected.Contains(key))
                report.At(item, $"{owner} has \"{key}\" in matchLabelKeys and in its labelSelector");
        }
    }

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}
