using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1001: a container without a memory limit.</summary>
internal sealed class MemoryLimitMissing : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM1001", "memory-limit-missing", Severity.Error)
    {
        Title = "A container has no memory limit.",
        Why = "Memory, unlike CPU, cannot be taken back from a pod: one that fills it starves its neighbours.",
        FromNotes = true,
    };

    protected override void Check(Container container, Report report)
    {
        // Absent and known to be: unknown is not absent.
        var limit = container.Resources.Limits["memory"];
        if (limit.IsAbsent)
            report.At(limit.Field, $"{container.DisplayName} has no memory limit").Suggest("add resources.limits.memory");
    }
}
