using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1002: a container without an effective memory request.</summary>
internal sealed class MemoryRequestMissing : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM1002", "memory-request-missing", Severity.Warn)
    {
        Title = "A container has no memory request.",
        Why = "The scheduler looks at requests only: what is not requested is not reserved, and the node fills up behind its back.",
        FromNotes = true,
    };

    protected override void Check(Container container, Report report)
    {
        var request = container.Resources.Requests["memory"];
        if (request.IsAbsent && !BestEffortPod.SpeaksFor(container.Pod, report))
            report.At(request.Field, $"{container.DisplayName} has no memory request").Suggest("add resources.requests.memory");
    }
}
