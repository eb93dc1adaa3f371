using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5001: an autoscaler whose target is not in the set.</summary>
internal sealed class HpaTargetMissing : AutoscalerRule
{
    public override RuleInfo Info { get; } = new("PLM5001", "hpa-target-missing", Severity.Warn)
    {
        Title = "A HorizontalPodAutoscaler scales something that does not exist.",
        Why = "The API server takes an autoscaler whatever it names. One whose target does not exist scales nothing and says so only in its own status, where nobody looks.",
        FromNotes = true,
        Settings = [CommonSettings.External],
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        if (autoscaler is not { TargetKind: { } kind, TargetName: { } name, Object.IsNamespaceKnown: true } || !ScaleTargets.IsScalable(autoscaler)
            || report.Set.IsExternal(kind, name, report.Settings) || report.Set.HasUnknown(kind) || autoscaler.Target["apiVersion"].IsUnknown)
            return;
        var targets = ScaleTargets.Of(report.Set);
        if (targets.Find(autoscaler) is not null || targets.IsPatched(autoscaler) || IsInOtherFolder(autoscaler, report.Set))
            return;
        var place = $"namespace \"{autoscaler.Namespace}\"";
        var finding = targets.FindInOtherGroup(autoscaler) is { } other
            ? report.At(autoscaler.Target["apiVersion"], $"{autoscaler.DisplayName} scales a {kind} \"{name}\" of {autoscaler.Target["apiVersion"].Text}, but that of {place} is of {other.ApiVersion}")
                .Also(other.Root["apiVersion"], "its apiVersion")
                .Suggest($"apiVersion: {other.ApiVersion}")
            : report.At(autoscaler.Target["name"], $"{autoscaler.DisplayName} scales {kind} \"{name}\", which does not exist in {place}");
        if (targets.FindElsewhere(autoscaler) is { } elsewhere)
            finding.Also(elsewhere.Root, $"{elsewhere.DisplayName} is in namespace \"{elsewhere.Namespace}\"");
    }

    /// <summary>Also where nobody sees that folder: one with autoscalers alone has what they scale elsewhere.</summary>
    private static bool IsInOtherFolder(HorizontalPodAutoscaler autoscaler, ManifestSet set) => !ReferenceEquals(set, set.Run)
        && (ScaleTargets.Of(set.Run).Find(autoscaler) is not null || !set.InNamespace(autoscaler.Namespace).Any(static manifest => manifest.Workload is not null));
}
