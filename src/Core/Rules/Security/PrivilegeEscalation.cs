using Plimsoll.Fixes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7002: a container whose processes may gain privileges.</summary>
internal sealed class PrivilegeEscalation : SecurityContextRule
{
    private const string SysAdmin = "SYS_ADMIN";

    public override RuleInfo Info { get; } = new("PLM7002", "privilege-escalation", Severity.Info)
    {
        Title = "A container's processes may gain more privileges than they start with.",
        Why = "Unless allowPrivilegeEscalation is false, a setuid binary in the image makes root of any user. Hardly any program needs that.",
        Fix = FixSafety.Unsafe,
    };

    private protected override void Check(ContainerSecurity security, Report report)
    {
        var allow = security.AllowPrivilegeEscalation;
        // Both give the right whatever the field says, and the API refuses to hear that it be taken away.
        if (security.Privileged.Boolean == true)
        {
            if (!report.IsOn(PrivilegedContainer.Facts))
                report.At(security.Privileged, $"{security.DisplayName} may gain privileges, because it is privileged");
            return;
        }

        if (security.Adds(SysAdmin) is { } added)
        {
            if (!report.IsOn(DangerousCapability.Facts))
                report.At(added, $"{security.DisplayName} may gain privileges, because it adds the capability {added.Text}");
            return;
        }

        if (security.Privileged.IsUnknown || security.Capabilities["add"].IsUnknown || security.Capabilities["add"].Items.Any(static item => item.IsUnknown))
            return;
        if (allow.IsAbsent || allow.Boolean == true)
        {
            report.At(allow, $"{security.DisplayName} {(allow.IsAbsent ? "may gain privileges: allowPrivilegeEscalation is not false" : "may gain privileges: allowPrivilegeEscalation is true")}")
                .Suggest("set allowPrivilegeEscalation: false")
                .OfferFix("Forbid privilege escalation", () => [NodeEdit.Set(security.Workload.Object, allow, NewNode.Boolean(false))]);
        }
    }
}
