using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6027: a Pod that no controller keeps alive.</summary>
internal sealed class NakedPod : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6027", "naked-pod", Severity.Info)
    {
        Title = "A Pod stands by itself, without a controller.",
        Why = "When its node goes or runs out of memory, the pod goes with it, and nothing makes a new one.",
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind != "Pod" || workload.Object.Metadata is var metadata && (metadata["ownerReferences"].IsPresent || IsOfTool(metadata["annotations"])))
            return;
        var runsOnce = workload.Pod.Spec["restartPolicy"].Text is "Never" or "OnFailure";
        report.At(workload.Object.Root, $"{workload.DisplayName} has no controller: nothing makes it again when it is lost").Suggest(runsOnce ? "make it a Job" : "make it a Deployment");
    }

    /// <summary>Hooks and tests of Helm and Argo CD, and the static pods of a node.</summary>
    private static bool IsOfTool(Field annotations) => annotations.IsUnknown || annotations.IsOpen || annotations.Entries.Any(static annotation =>
        annotation.Key is "helm.sh/hook" or "argocd.argoproj.io/hook" || annotation.Key!.StartsWith("kubernetes.io/config.", StringComparison.Ordinal));
}
