using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1004: a container without an effective CPU limit.</summary>
internal sealed class CpuLimitMissing : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM1004", "cpu-limit-missing", Severity.Off)
    {
        Title = "A container has no CPU limit.",
        Why = "Without a limit a container takes whatever CPU its node has to spare: it runs faster than it was measured, until a neighbour needs its share back.",
    };

    protected override void Check(Container container, Report report)
    {
        var limit = container.Resources.Limits["cpu"];
        if (limit.IsAbsent)
            report.At(limit.Field, $"{container.DisplayName} has no CPU limit").Suggest("add resources.limits.cpu");
    }
}
