using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Scaling;

/// <summary>A rule about HorizontalPodAutoscalers of every version.</summary>
internal abstract class AutoscalerRule : Rule
{
    internal sealed override void Visit(ManifestObject manifest, Report report)
    {
        if (HorizontalPodAutoscaler.Of(manifest) is { } autoscaler)
            Check(autoscaler, report);
    }

    protected abstract void Check(HorizontalPodAutoscaler autoscaler, Report report);
}
