using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6022: a restart policy that the kind of workload does not allow.</summary>
internal sealed class JobRestartPolicy : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6022", "job-restart-policy", Severity.Error)
    {
        Title = "A pod's restart policy is not one that its kind of workload may have.",
        Why = "A Job ends when its pods do, so the API server refuses one whose pods are always restarted, which is also what an unset policy means. All other controllers keep their pods running, and allow nothing but Always.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        var policy = workload.Pod.Spec["restartPolicy"];
        if (!policy.IsUnknown)
            Check(workload, policy, report);
        foreach (var container in workload.Pod.Containers)
            Check(container, report);
    }

    private static void Check(Workload workload, Field policy, Report report)
    {
        if ((policy.IsPresent && policy.Text is null) || workload.Pod.Spec.Mapping is null)
            return;
        if (workload.IsBatch)
        {
            if (policy.IsAbsent || policy.Text is "Always" or "")
            {
                report.At(policy, $"the pods of {workload.DisplayName} have {(policy.Text == "Always" ? "restart policy Always" : "no restart policy, which means Always")}: it must be OnFailure or Never")
                    .Suggest("Never for a new pod at each try, OnFailure for the same one");
            }
            else if (policy.Text == "OnFailure" && Job.SpecOf(workload)["podFailurePolicy"] is { IsPresent: true, IsUnknown: false } failures)
            {
                report.At(policy, $"the pods of {workload.DisplayName} have restart policy OnFailure: with a podFailurePolicy it must be Never").Also(failures, "the pod failure policy");
            }
        }
        else if (KeepsRunning(workload) && policy.Text is "OnFailure" or "Never")
        {
            report.At(policy, $"the pods of {workload.DisplayName} have restart policy {policy.Text}: a {workload.Kind} allows only Always")
                .Suggest("remove it, or make it a Job")
                .OfferFix("Restart always", () => [NodeEdit.Set(workload.Object, policy, NewNode.Text("Always"))]);
        }
    }

    private static void Check(Container container, Report report)
    {
        var policy = container.Field["restartPolicy"];
        var rules = container.Field["restartPolicyRules"];
        if (policy.IsAbsent && rules.Items.Any())
            report.At(rules, $"{container.DisplayName} has restartPolicyRules but no restartPolicy of its own").Suggest("add restartPolicy to the container");
    }

    private static bool KeepsRunning(Workload workload) => workload.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController" or "DeploymentConfig" or "Rollout";
}
