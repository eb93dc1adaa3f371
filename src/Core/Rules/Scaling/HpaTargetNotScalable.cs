using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5002: an autoscaler of something that has no replicas.</summary>
internal sealed class HpaTargetNotScalable : AutoscalerRule
{
    public override RuleInfo Info { get; } = new("PLM5002", "hpa-target-not-scalable", Severity.Error)
    {
        Title = "A HorizontalPodAutoscaler scales a kind that cannot be scaled.",
        Why = "What can be scaled has a number of replicas: Deployment, ReplicaSet, ReplicationController, StatefulSet, and custom kinds with a scale subresource. "
            + "A DaemonSet has a pod for each node, a Job runs to its end, a Pod is one.",
        FromNotes = true,
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        if (!ScaleTargets.IsScalable(autoscaler))
        {
            report.At(autoscaler.Target["kind"], $"{autoscaler.DisplayName} scales a {autoscaler.TargetKind}, which has no replicas to scale")
                .Suggest("Deployment, ReplicaSet, ReplicationController or StatefulSet");
        }
    }
}
