using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5006: a workload that an autoscaler scales and that says its replicas itself.</summary>
internal sealed class HpaAndReplicas : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM5006", "hpa-and-replicas", Severity.Warn)
    {
        Title = "A workload sets replicas although a HorizontalPodAutoscaler scales it.",
        Why = "Every apply sets the number of replicas back to what is written, in the middle of the day's peak too, and the autoscaler begins anew.",
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        var replicas = workload.Object.Spec["replicas"];
        if (replicas.Integer is null || Autoscalers.Of(report.Set).Of(workload.Object).FirstOrDefault() is not { } autoscaler)
            return;
        report.At(replicas, $"{workload.DisplayName} sets replicas, which {autoscaler.DisplayName} scales: every apply resets them")
            .Also(autoscaler.Target, "the autoscaler")
            .Suggest("remove replicas")
            .OfferFix("Leave the replicas to the autoscaler", () => [NodeEdit.Remove(workload.Object, replicas)]);
    }
}
