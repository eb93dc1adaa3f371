using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1001: a container without a memory limit.</summary>
internal sealed class MemoryLimitMissing : ContainerRule
{
    private static readonly Setting<string> DefaultLimit = Setting.Text(
        "plimsoll.default_memory_limit", "512Mi", "The memory limit that the fix gives a container without a memory request.");

    public override RuleInfo Info { get; } = new("PLM1001", "memory-limit-missing", Severity.Error)
    {
        Title = "A container has no memory limit.",
        Why = "Memory, unlike CPU, cannot be taken back from a pod: one that fills it starves its neighbours.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
        Settings = [DefaultLimit],
    };

    protected override void Check(Container container, Report report)
    {
        // Absent and known to be: unknown is not absent.
        var limit = container.Resources.Limits["memory"];
        if (limit.IsAbsent)
        {
            report.At(limit.Field, $"{container.DisplayName} has no memory limit")
                .Suggest("add resources.limits.memory")
                .OfferFix("Add a memory limit", () => AddLimit(container, limit.Field, report));
        }
    }

    /// <summary>As much as is requested: what is more than that, nobody has promised the container.</summary>
    private static IReadOnlyList<NodeEdit> AddLimit(Container container, Field limit, Report report)
    {
        var request = container.Resources.Requests["memory"];
        if (request.IsAbsent)
        {
            var text = JavaNotOneToEight.MemoryFor(container, report)?.ToBinaryString() ?? report.Settings.Get(DefaultLimit);
            return IsUsable(text) ? [NodeEdit.Set(container.Workload.Object, limit, NewNode.Text(text))] : [];
        }

        if (!request.IsPositive)
            return [];
        return request switch
        {
            { Source: ResourceSource.Own } => [NodeEdit.Copy(container.Workload.Object, request.Field, limit)],
            _ => [NodeEdit.Set(container.Workload.Object, limit, NewNode.Text(request.Written))],
        };
    }

    private static bool IsUsable(string text) => Quantity.TryParse(text, out var quantity) && quantity.IsPositive;
}
