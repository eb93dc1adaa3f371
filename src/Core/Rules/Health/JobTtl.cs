using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6023: a finished Job that nobody removes, or that two clean up after.</summary>
internal sealed class JobTtl : WorkloadRule
{
    private static readonly string[] HookPolicies = ["helm.sh/hook-delete-policy", "argocd.argoproj.io/hook-delete-policy"];

    public override RuleInfo Info { get; } = new("PLM6023", "job-ttl", Severity.Info)
    {
        Title = "A Job has no ttlSecondsAfterFinished, or the Jobs of a CronJob have one.",
        Why = "A finished Job and its pods stay for ever unless somebody deletes them. The Jobs of a CronJob are cleaned up by its history limits, and a time to live takes away what these would keep.",
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        var ttl = Job.SpecOf(workload)["ttlSecondsAfterFinished"];
        if (workload.Kind == "Job")
        {
            if (ttl.IsAbsent && !IsCleanedUp(workload))
                report.At(ttl, $"{workload.DisplayName} has no ttlSecondsAfterFinished: it stays when it has finished").Suggest("say how long it may stay");
        }
        else if (workload.IsBatch && ttl.IsPresent && !ttl.IsUnknown)
        {
            var spec = workload.Object.Spec;
            report.At(ttl, $"the Jobs of {workload.DisplayName} have ttlSecondsAfterFinished, but its history limits ({Limit(spec["successfulJobsHistoryLimit"], "3")} successful, {Limit(spec["failedJobsHistoryLimit"], "1")} failed) clean up after them already")
                .OfferFix("Leave it to the history limits", () => [NodeEdit.Remove(workload.Object, ttl)]);
        }
    }

    private static string Limit(Model.Field field, string standard) => field.IsAbsent ? standard : field.IsUnknown ? "?" : Written.Of(field);

    /// <summary>By what made it: its owner, or a tool that deletes its hooks.</summary>
    private static bool IsCleanedUp(Workload workload)
    {
        var metadata = workload.Object.Metadata;
        return metadata["ownerReferences"].IsPresent || HookPolicies.Any(key => metadata["annotations"][key].IsPresent);
    }
}
