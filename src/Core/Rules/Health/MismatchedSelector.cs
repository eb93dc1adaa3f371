using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6029: a workload whose selector is missing or does not match its own pod template.</summary>
internal sealed class MismatchedSelector : WorkloadRule
{
    private const string SelectTitle = "Select the template's labels";

    public override RuleInfo Info { get; } = new("PLM6029", "mismatched-selector", Severity.Error)
    {
        Title = "A workload's selector is missing or does not match its own pods.",
        Why = "The selector is how a controller finds the pods it has made. The API server refuses one that does not match the template, "
            + "for the controller would make pods for ever.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind is not ("Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController") || workload.Object.Spec.IsUnknown
            || workload.Object.Spec is { IsPresent: true, Mapping: null } || workload.SelectorField is { IsPresent: true, IsUnknown: false, Mapping: null })
            return;
        if (workload.Selector is not { } selector)
        {
            if (IsRequired(workload) || HasNoneToTake(workload))
                report.At(workload.SelectorField, $"{workload.DisplayName} has no selector").Suggest("add spec.selector").OfferFix(SelectTitle, () => SelectTemplate(workload));
            return;
        }

        if (selector.IsEmpty)
        {
            if (IsRequired(workload))
            {
                report.At(selector.Field, $"{workload.DisplayName} has an empty selector, which the API refuses")
                    .Suggest("select the template's labels")
                    .OfferFix(SelectTitle, () => SelectTemplate(workload));
            }

        }
        else if (selector.Matches(workload.Pod.Labels) == Truth.No)
        {
            report.At(selector.Field, $"{workload.DisplayName} selects {selector}, which its own pod template does not match")
                .Also(workload.Pod.Labels, "the template's labels")
                .OfferFix("Add the selected labels to the template", () => AddLabels(workload, selector));
        }
    }

    private static IReadOnlyList<NodeEdit> SelectTemplate(Workload workload)
    {
        var labels = workload.Pod.Labels;
        if (labels.IsUnknown || labels.IsOpen || !labels.Entries.Any() || labels.Entries.Any(static label => label.Text is null))
            return [];
        return [NodeEdit.Copy(workload.Object, labels, workload.SelectorField["matchLabels"])];
    }

    /// <summary>
    /// The labels that the template lacks. A selector cannot be changed in the cluster, labels can; where the template has another
    /// value, nobody knows which of the two is meant.
    /// </summary>
    private static IReadOnlyList<NodeEdit> AddLabels(Workload workload, LabelSelector selector)
    {
        var missing = selector.Requirements.Where(requirement => requirement.Matches(workload.Pod.Labels) == Truth.No).ToList();
        return missing.All(requirement => requirement is { IsUnknown: false, Operator: "In", Values.Count: 1 } && workload.Pod.Labels[requirement.Key].IsAbsent)
            ? [.. missing.Select(requirement => NodeEdit.Set(workload.Object, workload.Pod.Labels[requirement.Key], NewNode.Text(requirement.Values[0])))]
            : [];
    }

    /// <summary>A ReplicationController's template has no labels to fill the selector in from.</summary>
    private static bool HasNoneToTake(Workload workload) =>
        workload.Kind == "ReplicationController" && !workload.Pod.Labels.IsUnknown && !workload.Pod.Labels.IsOpen && !workload.Pod.Labels.Entries.Any();

    /// <summary>Before apps/v1 a missing selector was filled in from the template's labels; a ReplicationController's still is.</summary>
    private static bool IsRequired(Workload workload) =>
        workload.Kind != "ReplicationController" && workload.Object.Group == "apps" && workload.Object.Version is not ("v1beta1");
}
