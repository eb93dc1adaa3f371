using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6030: a workload that keeps more old revisions than settings allow.</summary>
internal sealed class RevisionHistory : WorkloadRule
{
    private const long Usual = 10;

    private static readonly Setting<decimal> Most = Setting.Number(
        "plimsoll.revision_history_limit", Usual, "How many old revisions a workload may keep.");

    public override RuleInfo Info { get; } = new("PLM6030", "revision-history", Severity.Off)
    {
        Title = "A workload keeps more old revisions than settings allow.",
        Why = "Every old revision is an object in etcd (a ReplicaSet or a ControllerRevision), listed and watched by all that look at its kind; nobody rolls back ten versions.",
        Settings = [Most],
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind is not ("Deployment" or "StatefulSet" or "DaemonSet" or "Rollout" or "DeploymentConfig"))
            return;
        var limit = workload.Object.Spec["revisionHistoryLimit"];
        var most = report.Settings.Get(Most);
        var shown = most.ToString(CultureInfo.InvariantCulture);
        if (limit.IsAbsent && (Unsaid(workload) is not { } usual || usual > most))
            report.At(limit, $"{workload.DisplayName} says no revisionHistoryLimit and keeps {(Unsaid(workload) is { } kept ? kept.ToString(CultureInfo.InvariantCulture) : "all")} old revisions: at most {shown} are wanted").Suggest("add revisionHistoryLimit");
        else if (limit.Integer is { } number && number > most)
            report.At(limit, $"{workload.DisplayName} keeps {number.ToString(CultureInfo.InvariantCulture)} old revisions: at most {shown} are wanted");
    }

    /// <summary>How many are kept when nothing is said, by the version of the API; null for all.</summary>
    private static long? Unsaid(Workload workload) => (workload.Kind, workload.Object.ApiVersion) switch
    {
        ("Deployment", "extensions/v1beta1") => null,
        ("Deployment", "apps/v1beta1") => 2,
        _ => Usual,
    };
}
