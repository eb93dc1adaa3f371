using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6036: a number or a policy of a workload that the API refuses.</summary>
internal sealed class WorkloadFieldInvalid : WorkloadRule
{
    private const long UsualProgressDeadline = 600;

    public override RuleInfo Info { get; } = new("PLM6036", "workload-field-invalid", Severity.Error)
    {
        Title = "A number or a policy of a workload is not one that the API accepts.",
        Why = "The API server refuses negative counts and times, a progress deadline that ends before a pod can count as ready, and a deadline for pods that are meant to run for ever.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var key in Counts(workload.Kind))
        {
            var field = workload.Object.Spec[key];
            if (field.Integer is { } number and < 0)
                report.At(field, $"{workload.DisplayName} has {key} {Show(number)}: it must not be negative");
        }

        switch (workload.Kind)
        {
            case "Deployment":
                CheckProgress(workload, report);
                break;
            case "StatefulSet":
                CheckStatefulSet(workload, report);
                break;
        }

        CheckDeadline(workload, report);
    }

    private static string[] Counts(string kind) => kind switch
    {
        "Deployment" => ["replicas", "minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds"],
        "StatefulSet" => ["replicas", "minReadySeconds", "revisionHistoryLimit"],
        "DaemonSet" => ["minReadySeconds", "revisionHistoryLimit"],
        "ReplicaSet" or "ReplicationController" => ["replicas", "minReadySeconds"],
        "CronJob" => ["startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"],
        _ => [],
    };

    private static void CheckProgress(Workload workload, Report report)
    {
        var deadline = workload.Object.Spec["progressDeadlineSeconds"];
        var ready = workload.Object.Spec["minReadySeconds"];
        if (deadline.IsUnknown || (deadline.IsAbsent && workload.Object.Group != "apps"))
            return;
        var seconds = deadline.IsAbsent ? UsualProgressDeadline : deadline.Integer;
        var least = ready.IsAbsent ? 0 : ready.Integer;
        if (seconds >= 0 && seconds <= least)
        {
            report.At(deadline.IsAbsent ? ready : deadline, $"{workload.DisplayName} has progressDeadlineSeconds {Show(seconds)}{(deadline.IsAbsent ? ", which it is when not said," : "")} and minReadySeconds {Show(least)}: the deadline must be longer")
                .Also(deadline.IsAbsent ? deadline : ready, "the other one");
        }
    }

    private static void CheckStatefulSet(Workload workload, Report report)
    {
        var spec = workload.Object.Spec;
        var start = spec["ordinals"]["start"];
        if (start.Integer is { } first and < 0)
            report.At(start, $"{workload.DisplayName} has pods from ordinal {Show(first)}: it must not be negative");
        foreach (var key in new[] { "whenDeleted", "whenScaled" })
        {
            var retention = spec["persistentVolumeClaimRetentionPolicy"][key];
            if (retention.Text is { Length: > 0 } what and not ("Retain" or "Delete"))
                report.At(retention, $"{workload.DisplayName} has {key} {Written.Quote(what)} for its claims: there is only Retain and Delete");
        }
    }

    private static void CheckDeadline(Workload workload, Report report)
    {
        var deadline = workload.Pod.Spec["activeDeadlineSeconds"];
        if (deadline.IsAbsent || deadline.IsUnknown)
            return;
        if (workload.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController")
            report.At(deadline, $"the pods of {workload.DisplayName} have activeDeadlineSeconds, but a {workload.Kind} keeps its pods running");
        else if (deadline.Integer is { } seconds and (< 1 or > int.MaxValue))
            report.At(deadline, $"{workload.Pod.Subject} has activeDeadlineSeconds {Show(seconds)}: it must be 1 to {Show(int.MaxValue)}");
    }

    private static string Show(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
