using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7020: the old name of serviceAccountName.</summary>
internal sealed class DeprecatedServiceAccountField : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7020", "deprecated-service-account-field", Severity.Warn)
    {
        Title = "A pod names its ServiceAccount in the deprecated field `serviceAccount`.",
        Why = "`serviceAccount` is the old name of `serviceAccountName`, and gives way to it: where the two differ, the pod is somebody else than one reads.",
        Fix = FixSafety.Safe,
    };

    protected override void Check(Workload workload, Report report)
    {
        var old = workload.Pod.Spec["serviceAccount"];
        var name = workload.Pod.Spec["serviceAccountName"];
        if (old.Text is not { Length: > 0 } text || name.IsUnknown)
            return;
        if (name.IsAbsent || name.Text is "")
        {
            report.At(old, $"{workload.DisplayName} names its ServiceAccount \"{text}\" in the deprecated field serviceAccount")
                .Suggest("write serviceAccountName")
                .OfferFix("Write serviceAccountName", () => name.IsAbsent && workload.Pod.Spec.Mapping?["serviceAccountName"] is null
                    ? [NodeEdit.Move(workload.Object, old, name)]
                    // The new key is there, and empty.
                    : [NodeEdit.Copy(workload.Object, old, name), NodeEdit.Remove(workload.Object, old)]);
        }
        else if (name.Text is { } current && current != text)
        {
            report.At(old, $"{workload.DisplayName} names the ServiceAccount \"{text}\" in the deprecated field serviceAccount, but runs as \"{current}\"")
                .Also(name, "this one counts")
                .OfferFix("Remove serviceAccount", () => [NodeEdit.Remove(workload.Object, old)]);
        }
    }
}
