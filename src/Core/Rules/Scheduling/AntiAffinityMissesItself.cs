using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4006: an anti-affinity meant to spread a workload's pods that does not mean these pods.</summary>
internal sealed class AntiAffinityMissesItself : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4006", "anti-affinity-misses-itself", Severity.Warn)
    {
        Title = "An anti-affinity that is meant to spread pods does not match these pods.",
        Why = "Pod anti-affinity keeps a pod away from the pods that its selector matches. When these are not the workload's own, all of its replicas may still share one node, "
            + "and nobody sees it before that node fails.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.IsBatch)
            return;
        var terms = PodAffinityTerm.Of(workload.Pod, PodAffinityTerm.AntiAffinity).ToList();
        // One term spreads; another may keep away from pods of somebody else.
        if (terms.Any(static term => term.SelectsOwnPods != Truth.No))
            return;
        foreach (var term in terms)
        {
            if (!term.IsAboutSpreading || term.Field["mismatchLabelKeys"].IsPresent || term.SelectsAnyPod(report.Set) != Truth.No)
                continue;
            if (term.Selector is not { } selector)
                report.At(term.SelectorField, $"a {term.DisplayName} has no labelSelector, and so keeps away from no pod").Suggest("select the pod's own labels");
            else if (selector.Matches(workload.Pod) != Truth.No)
                report.At(term.Field["namespaces"], $"a {term.DisplayName} looks at namespaces where its own pods are not").Suggest($"add {workload.Namespace}");
            else
            {
                report.At(term.SelectorField, $"a {term.DisplayName} selects {selector}, which matches neither its own pods nor any others")
                    .Also(workload.Pod.Labels, "the pods' labels")
                    .Suggest("select the pod's own labels");
            }
        }
    }
}
