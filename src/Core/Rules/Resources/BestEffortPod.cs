using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1005: a pod none of whose containers has a request or a limit.</summary>
internal sealed class BestEffortPod : WorkloadRule
{
    private static readonly RuleInfo Facts = new("PLM1005", "best-effort-pod", Severity.Warn)
    {
        Title = "No container of a pod has any CPU or memory request or limit.",
        Why = "Such a pod is in the class BestEffort: the first to be evicted when a node runs out of memory, and the scheduler sees nothing of it.",
        FromNotes = true,
        SpeaksFor = ["PLM1002", "PLM1003"],
    };

    public override RuleInfo Info => Facts;

    /// <summary>
    /// Whether this rule says it for the whole pod, so that the rules about single requests (PLM1002, PLM1003) need not. The missing
    /// memory limit (PLM1001) is an error of its own and is reported besides.
    /// </summary>
    public static bool SpeaksFor(Pod pod, Report report) => pod.QosClass == QosClass.BestEffort && report.IsOn(Facts);

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Pod.QosClass != QosClass.BestEffort || workload.Pod.Containers.Count == 0)
            return;
        var pods = workload.Kind == "Pod" ? workload.DisplayName : $"the pods of {workload.DisplayName}";
        var verb = workload.Kind == "Pod" ? "is" : "are";
        report.At(workload.Pod.Spec["containers"], $"{pods} {verb} BestEffort, first to be evicted: no container has a CPU or memory request or limit")
            .Suggest("add resources to the containers");
    }
}
