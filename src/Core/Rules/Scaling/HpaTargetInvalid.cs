using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5020: a reference to what is scaled that the API refuses.</summary>
internal sealed class HpaTargetInvalid : AutoscalerRule
{
    public override RuleInfo Info { get; } = new("PLM5020", "hpa-target-invalid", Severity.Error)
    {
        Title = "The scaleTargetRef of a HorizontalPodAutoscaler is not one that the API accepts.",
        Why = "An autoscaler finds its target by group, kind and name. Without its API group it finds nothing but a ReplicationController; since Kubernetes 1.35 the API server refuses it at once.",
        IsRefused = true,
        Fix = FixSafety.Safe,
    };

    protected override void Check(HorizontalPodAutoscaler autoscaler, Report report)
    {
        var target = autoscaler.Target;
        if (target.IsUnknown || autoscaler.Object.Spec.IsUnknown)
            return;
        if (target.IsAbsent)
        {
            report.At(target, $"{autoscaler.DisplayName} has no scaleTargetRef").Suggest("add scaleTargetRef");
            return;
        }

        foreach (var name in new[] { target["kind"], target["name"] })
        {
            if (name.IsAbsent || name.Text is "")
                report.At(name, $"the scaleTargetRef of {autoscaler.DisplayName} has no {name.Key}").Suggest($"add {name.Key}");
            else if (name.Text is { } text && (text is "." or ".." || text.IndexOf('/') >= 0 || text.IndexOf('%') >= 0))
                report.At(name, $"the scaleTargetRef of {autoscaler.DisplayName} has the {name.Key} \"{text}\", which cannot be part of a path");
        }

        CheckVersion(autoscaler, target["apiVersion"], report);
    }

    private static void CheckVersion(HorizontalPodAutoscaler autoscaler, Field version, Report report)
    {
        if (version.IsUnknown || (version.IsPresent && version.Text is null))
            return;
        var text = version.Text ?? "";
        var slash = text.IndexOf('/');
        var wanted = autoscaler.TargetKind is "Deployment" or "StatefulSet" or "ReplicaSet" ? "apps/v1" : null;
        if (slash >= 0 && text.IndexOf('/', slash + 1) >= 0)
            report.At(version, $"the scaleTargetRef of {autoscaler.DisplayName} has the apiVersion \"{text}\", which is no group and version");
        else if (slash <= 0 && autoscaler.TargetKind != "ReplicationController")
        {
            report.At(version, $"the scaleTargetRef of {autoscaler.DisplayName} {(text.Length == 0 ? "has no apiVersion" : $"has the apiVersion \"{text}\"")}: it must say the API group{(wanted is null ? "" : $", as {wanted} does")}")
                .Suggest(wanted is null ? "apiVersion: group/version" : $"apiVersion: {wanted}")
                .OfferFix("Name the API group", () => wanted is null ? [] : [NodeEdit.Set(autoscaler.Object, version, NewNode.Text(wanted))]);
        }
    }
}
