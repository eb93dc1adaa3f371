using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7040: OpenShift's security context constraints that allow privileged containers.</summary>
internal sealed class OpenShiftSccPrivileged : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM7040", "openshift-scc-privileged", Severity.Off)
    {
        Title = "SecurityContextConstraints allow privileged containers.",
        Why = "On OpenShift whoever may use these constraints may run containers that own their node. Only agents of the cluster itself should.",
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest is not { Kind: "SecurityContextConstraints", Group: "security.openshift.io" or "" })
            return;
        var allow = manifest.Root["allowPrivilegedContainer"];
        if (allow.Boolean == true)
            report.At(allow, $"{manifest.DisplayName} allows privileged containers").Suggest("set allowPrivilegedContainer: false");
    }
}
