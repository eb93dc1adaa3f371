using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Kubernetes;

/// <summary>Which workloads are critical: by attribute, annotation, priority class, or name.</summary>
internal static class Criticality
{
    private const string Annotation = "plimsoll.dev/critical";

    public static Setting<IReadOnlyList<string>> Workloads { get; } = Setting.List(
        "plimsoll.critical.workloads", [], "Names of critical workloads, where `*` stands for anything.");

    public static Setting<IReadOnlyList<string>> PriorityClasses { get; } = Setting.List(
        "plimsoll.critical.priority_classes", ["system-node-critical", "system-cluster-critical"], "Priority classes whose pods are critical.");

    /// <summary>What makes a workload critical, in words; null when nothing does.</summary>
    public static string? Of(Workload workload, SettingsScope settings)
    {
        if ((workload.Object.Document.Declarations & Declarations.Critical) != 0)
            return "[Critical]";
        if (IsTrue(workload.Object.Metadata["annotations"][Annotation]) || IsTrue(workload.Pod.Annotations[Annotation]))
            return $"annotation {Annotation}";
        if (workload.Pod.Spec["priorityClassName"].Text is { } priority && settings.Get(PriorityClasses).Contains(priority, StringComparer.Ordinal))
            return $"priority class {priority}";
        var pattern = settings.Get(Workloads).FirstOrDefault(candidate => NamePattern.IsMatch(workload.Name, candidate));
        return pattern is null ? null : $"setting {Workloads.Name}";
    }

    private static bool IsTrue(Field annotation) => annotation.Text == "true";
}
