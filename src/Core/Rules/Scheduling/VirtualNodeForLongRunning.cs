using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4009: a workload that runs for long, on virtual nodes.</summary>
internal sealed class VirtualNodeForLongRunning : WorkloadRule
{
    private const string EciLabel = "alibabacloud.com/eci";
    private const string BurstAnnotation = "alibabacloud.com/burst-resource";

    public override RuleInfo Info { get; } = new("PLM4009", "virtual-node-for-long-running", Severity.Warn)
    {
        Title = "A long-running workload targets virtual nodes.",
        Why = "Elastic container instances are paid for by the second: right for bursts, batch jobs and CI, and the dearest way to run what never stops. That belongs on nodes of one's own.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.IsBatch || workload.Kind == "DaemonSet" || workload.Pod.Spec["restartPolicy"].Text is "Never" or "OnFailure")
            return;
        if (Target(workload, report.Set) is not { } target)
            return;
        var finding = report.At(target.At, $"{workload.DisplayName} runs for long and targets virtual nodes by {target.By}: keep these for bursts and jobs");
        if (target.Elsewhere is { } elsewhere)
            finding.Also(elsewhere, "what sends it there");
    }

    /// <summary>Where and by what the pods are sure to go to virtual nodes. A toleration alone only lets them.</summary>
    private static (Field At, string By, Field? Elsewhere)? Target(Workload workload, ManifestSet set)
    {
        var pod = workload.Pod;
        foreach (var marks in new[] { pod.Labels, pod.Annotations })
        {
            if (marks[EciLabel].Text == "true")
                return (marks[EciLabel], $"{EciLabel}: \"true\"", null);
            if (marks[BurstAnnotation].Text == "eci_only")
                return (marks[BurstAnnotation], $"{BurstAnnotation}: eci_only", null);
        }

        var spec = pod.Spec;
        if (spec["nodeSelector"]["type"].Text == "virtual-kubelet")
            return (spec["nodeSelector"]["type"], "nodeSelector type: virtual-kubelet", null);
        if (spec["nodeName"].Text is { } node && node.StartsWith("virtual-kubelet", StringComparison.Ordinal))
            return (spec["nodeName"], $"nodeName: {node}", null);
        var terms = spec.At("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
        // A pod may choose among terms.
        if (terms.Items.Any() && terms.Items.All(static term => Demand(term) is not null))
            return (Demand(terms.Items.First())!, "required node affinity to type virtual-kubelet", null);
        if (pod.Labels[EciLabel].Text == "false")
            return null;
        var owner = set.Find(new ApiKind("", "Namespace"), "", workload.Namespace);
        if (owner?.Metadata["labels"][EciLabel] is { Text: "true" } label)
            return (workload.Template["spec"], $"the label {EciLabel}: \"true\" of its namespace", label);
        var profile = EciProfile.Of(set);
        return profile.Field is { } selectors && profile.Sends(pod, owner?.Metadata["labels"]) ? (pod.Labels, "the ConfigMap \"eci-profile\"", selectors) : null;
    }

    private static Field? Demand(Field term) => term["matchExpressions"].Items.FirstOrDefault(static expression =>
        expression["key"].Text == "type" && expression["operator"].Text == "In" && expression["values"].Items.Any()
        && expression["values"].Items.All(static value => value.Text == "virtual-kubelet"));
}
