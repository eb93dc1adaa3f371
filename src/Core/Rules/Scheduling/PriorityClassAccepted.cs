using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4011: a priority class that is missing or not accepted.</summary>
internal sealed class PriorityClassAccepted : WorkloadRule
{
    private static readonly Setting<IReadOnlyList<string>> Accepted = Setting.List(
        "plimsoll.priority_classes", [], "The priority classes that workloads may name; any when the list is empty.");

    public override RuleInfo Info { get; } = new("PLM4011", "priority-class", Severity.Off)
    {
        Title = "A workload has no priority class, or one that is not accepted.",
        Why = "Priorities are worth something only when everybody uses the same few classes: where each team makes its own, all end up at the top.",
        Settings = [Accepted],
    };

    protected override void Check(Workload workload, Report report)
    {
        var priority = workload.Pod.Spec["priorityClassName"];
        var accepted = report.Settings.Get(Accepted);
        var words = accepted.Count == 0 ? "" : $": one of {string.Join(", ", accepted)} is wanted";
        if (priority.IsAbsent || priority.Text is "")
            report.At(priority, $"{workload.DisplayName} has no priorityClassName{words}").Suggest("add priorityClassName");
        else if (priority.Text is { } name && accepted.Count > 0 && !accepted.Contains(name, StringComparer.Ordinal))
            report.At(priority, $"{workload.DisplayName} has the priority class \"{name}\"{words}");
    }
}
