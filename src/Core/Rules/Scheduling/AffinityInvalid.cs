using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4005: an affinity that the API refuses.</summary>
internal sealed class AffinityInvalid : WorkloadRule
{
    private const long LargestWeight = 100;

    public override RuleInfo Info { get; } = new("PLM4005", "affinity-invalid", Severity.Error)
    {
        Title = "An affinity is not one that the API accepts.",
        Why = "Affinity is a small language of its own: weights from 1 to 100, a topologyKey for every term about pods, operators that take one value, several or none. "
            + "The API server refuses pods that misuse it.",
        IsRefused = true,
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        CheckNodeAffinity(workload, report);
        foreach (var term in PodAffinityTerm.Of(workload.Pod, PodAffinityTerm.Affinity).Concat(PodAffinityTerm.Of(workload.Pod, PodAffinityTerm.AntiAffinity)))
            CheckPods(term, report);
    }

    private static void CheckNodeAffinity(Workload workload, Report report)
    {
        var affinity = workload.Pod.Spec.At("affinity", "nodeAffinity");
        var required = affinity["requiredDuringSchedulingIgnoredDuringExecution"];
        var terms = required["nodeSelectorTerms"];
        var owner = $"the required node affinity of {workload.DisplayName}";
        if (required.Mapping is not null && (terms.IsAbsent || terms.Node is SequenceNode { Items.Count: 0 }))
            report.At(terms, $"{owner} has no nodeSelectorTerms: it needs at least one");
        foreach (var term in terms.Items)
            Say(SelectorCheck.OfNodeSelectorTerm(term, isRequired: true), owner, report);
        foreach (var item in affinity["preferredDuringSchedulingIgnoredDuringExecution"].Items)
        {
            owner = $"a preferred node affinity of {workload.DisplayName}";
            CheckWeight(item, owner, report);
            Say(SelectorCheck.OfNodeSelectorTerm(item["preference"], isRequired: false), owner, report);
        }
    }

    private static void CheckPods(PodAffinityTerm term, Report report)
    {
        if (!term.Item.IsObject())
            return;
        var owner = $"a {term.DisplayName}";
        if (!term.IsRequired)
            CheckWeight(term.Item, owner, report);
        if (term.TopologyKey.IsAbsent || term.TopologyKey.Text is "")
            report.At(term.TopologyKey, $"{owner} has no topologyKey, which says over what to spread or gather").Suggest("topologyKey: kubernetes.io/hostname");
        else if (term.TopologyKey.Text is { } key && !NameForm.IsKey(key))
            report.At(term.TopologyKey, $"{owner} has the topologyKey \"{key}\", which is no label key");
        Say(SelectorCheck.OfLabelSelector(term.SelectorField), owner, report);
        Say(SelectorCheck.OfLabelSelector(term.Field["namespaceSelector"]), owner, report);
        foreach (var name in term.Field["namespaces"].Items)
        {
            if (name.Text is { } text && !NameForm.Label.Fits(text))
                report.At(name, $"{owner} has the namespace \"{text}\", which is no name of a namespace");
        }

        CheckLabelKeys(term, owner, report);
    }

    private static void CheckLabelKeys(PodAffinityTerm term, string owner, Report report)
    {
        var (matching, mismatching) = (term.Field["matchLabelKeys"], term.Field["mismatchLabelKeys"]);
        foreach (var keys in new[] { matching, mismatching })
        {
            if (term.SelectorField.IsAbsent && keys.Items.Any())
                report.At(keys, $"{owner} has {keys.Key} without labelSelector, of which they are a part");
            foreach (var item in keys.Items)
            {
                if (item.Text is { } key && !NameForm.IsKey(key))
                    report.At(item, $"{owner} has \"{key}\" in {keys.Key}, which is no label key");
            }
        }

        var selected = new HashSet<string>(
            term.SelectorField["matchLabels"].Entries.Select(static label => label.Key!)
                .Concat(term.SelectorField["matchExpressions"].Items.Select(static expression => expression["key"].Text).OfType<string>()),
            StringComparer.Ordinal);
        var excluded = new HashSet<string>(mismatching.Items.Select(static item => item.Text).OfType<string>(), StringComparer.Ordinal);
        foreach (var item in matching.Items)
        {
            if (item.Text is not { } key)
                continue;
            if (excluded.Contains(key))
                report.At(item, $"{owner} has \"{key}\" in matchLabelKeys and in mismatchLabelKeys");
            else if (selected.Contains(key))
                report.At(item, $"{owner} has \"{key}\" in matchLabelKeys and in its labelSelector");
        }
    }

    private static void CheckWeight(Field item, string owner, Report report)
    {
        var weight = item["weight"];
        if (!item.IsObject())
            return;
        if (weight.IsAbsent)
            report.At(weight, $"{owner} has no weight: it must be between 1 and 100").Suggest("add weight: 1");
        else if (weight.Integer is { } number and (< 1 or > LargestWeight))
            report.At(weight, $"{owner} has the weight {number.ToString(CultureInfo.InvariantCulture)}: it must be between 1 and 100");
    }

    private static void Say(IEnumerable<SelectorProblem> problems, string owner, Report report)
    {
        foreach (var problem in problems)
            report.At(problem.Field, $"{owner} has {problem.What}");
    }
}
