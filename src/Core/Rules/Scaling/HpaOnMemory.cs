using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5004: an autoscaler by memory.</summary>
internal sealed class HpaOnMemory : AutoscalerRule
{
    public override RuleInfo Info { get; } = new("PLM5004", "hpa-on-memory", Severity.Warn)
    {
        Title = "A HorizontalPodAutoscaler scales by memory.",
        Why = "More replicas take CPU off each other; memory they keep. Heaps and caches that have grown stay so when the load is gone, and the autoscaler never scales down again, or always up.",
        FromNotes = true,
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        foreach (var metric in autoscaler.Metrics)
        {
            if (metric.Resource == "memory")
                report.At(metric.ResourceField, $"{autoscaler.DisplayName} scales by memory, which applications rarely give back").Suggest("scale by CPU, or by requests served");
        }
    }
}
