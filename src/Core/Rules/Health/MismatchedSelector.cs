using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6029: a workload whose selector is missing or does not match its own pod template.</summary>
internal sealed class MismatchedSelector : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6029", "mismatched-selector", Severity.Error)
    {
        Title = "A workload's selector is missing or does not match its own pods.",
        Why = "The selector is how a controller finds the pods it has made. The API server refuses one that does not match the template, "
            + "for the controller would make pods for ever.",
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind is not ("Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController") || workload.Object.Spec.IsUnknown)
            return;
        if (workload.Selector is not { } selector)
        {
            if (IsRequired(workload))
                report.At(workload.SelectorField, $"{workload.DisplayName} has no selector").Suggest("add spec.selector");
            return;
        }

        if (selector.IsEmpty)
        {
            if (IsRequired(workload))
                report.At(selector.Field, $"{workload.DisplayName} has an empty selector, which the API refuses").Suggest("select the template's labels");
        }
        else if (selector.Matches(workload.Pod.Labels) == Truth.No)
        {
            report.At(selector.Field, $"{workload.DisplayName} selects {selector}, which its own pod template does not match")
                .Also(workload.Pod.Labels, "the template's labels");
        }
    }

    /// <summary>Before apps/v1 a missing selector was filled in from the template's labels; a ReplicationController's still is.</summary>
    private static bool IsRequired(Workload workload) =>
        workload.Kind != "ReplicationController" && workload.Object.Group == "apps" && workload.Object.Version is not ("v1beta1");
}
