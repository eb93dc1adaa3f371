using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4010: a critical workload without a priority class.</summary>
internal sealed class CriticalWithoutPriority : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4010", "critical-without-priority", Severity.Info)
    {
        Title = "A critical workload has no priority class.",
        Why = "When a node is full, the scheduler evicts pods of lower priority for those of higher. Without a class, a critical pod waits like any other, and goes before any that has one.",
        FromNotes = true,
        Settings = [Criticality.Workloads, Criticality.PriorityClasses],
    };

    protected override void Check(Workload workload, Report report)
    {
        var priority = workload.Pod.Spec["priorityClassName"];
        if ((priority.IsAbsent || priority.Text is "") && Criticality.Of(workload, report.Settings) is { } reason)
            report.At(priority, $"{workload.DisplayName} is critical ({reason}) and has no priorityClassName").Suggest("add priorityClassName");
    }
}
