using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1003: a container without an effective CPU request.</summary>
internal sealed class CpuRequestMissing : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM1003", "cpu-request-missing", Severity.Warn)
    {
        Title = "A container has no CPU request.",
        Why = "CPU requests are what the scheduler reserves and the weights by which spare CPU is shared: without one a container gets the crumbs.",
        FromNotes = true,
    };

    protected override void Check(Container container, Report report)
    {
        var request = container.Resources.Requests["cpu"];
        if (request.IsAbsent && !BestEffortPod.SpeaksFor(container.Pod, report))
            report.At(request.Field, $"{container.DisplayName} has no CPU request").Suggest("add resources.requests.cpu");
    }
}
