using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5010: a workload behind a Service with too few replicas.</summary>
internal sealed class MinReplicas : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM5010", "min-replicas", Severity.Off)
    {
        Title = "A workload that serves has fewer replicas than are enough.",
        Why = "A Service with one pod behind it is down while that pod restarts, moves or is updated.",
        Settings = [ScalingSettings.MinReplicas],
    };

    protected override void Check(Workload workload, Report report)
    {
        // An autoscaler's minimum is PLM5007's, a critical workload PLM5017's.
        if (TooFew(workload, report) is not { } replicas || Autoscalers.Of(report.Set).Of(workload.Object).Any() || CriticalMinReplicas.SpeaksFor(workload, report)
            || report.Set.ServicesSelecting(workload).FirstOrDefault() is not { } service)
            return;
        report.At(workload.Object.Spec["replicas"], $"{workload.DisplayName} has {replicas} behind {service.DisplayName}: at least {Wanted(report)} are wanted")
            .Also(service.SelectorField, "the Service")
            .Suggest($"replicas: {Wanted(report)}");
    }

    /// <summary>How many replicas it always has, in words, where that is less than settings want; zero is meant.</summary>
    internal static string? TooFew(Workload workload, Report report) =>
        workload.IsReplicated() && Autoscalers.Of(report.Set).LeastReplicas(workload) is { } least and > 0 && least < report.Settings.Get(ScalingSettings.MinReplicas)
            ? $"{least.ToString(CultureInfo.InvariantCulture)} replica{(least == 1 ? "" : "s")}" : null;

    internal static string Wanted(Report report) => report.Settings.Get(ScalingSettings.MinReplicas).ToString(CultureInfo.InvariantCulture);
}
