using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5007: an autoscaler that may leave too few pods.</summary>
internal sealed class HpaMinReplicas : AutoscalerRule
{
    public override RuleInfo Info { get; } = new("PLM5007", "hpa-min-replicas", Severity.Off)
    {
        Title = "A HorizontalPodAutoscaler may scale down to fewer replicas than are enough.",
        Why = "At night an autoscaler goes down to its minimum. When that is one, a drained node or a restart is an outage.",
        Settings = [ScalingSettings.MinReplicas],
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        var wanted = report.Settings.Get(ScalingSettings.MinReplicas);
        if (autoscaler.MinReplicas is { } least && least < wanted)
        {
            report.At(autoscaler.MinReplicasField, $"{autoscaler.DisplayName} may scale down to {least.ToString(CultureInfo.InvariantCulture)} replica{(least == 1 ? "" : "s")}: "
                + $"at least {wanted.ToString(CultureInfo.InvariantCulture)} are wanted").Suggest($"minReplicas: {wanted.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
