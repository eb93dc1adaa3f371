using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7015: a container without a seccomp profile.</summary>
internal sealed class SeccompProfileMissing : SecurityContextRule
{
    public override RuleInfo Info { get; } = new("PLM7015", "seccomp-profile-missing", Severity.Off)
    {
        Title = "No seccomp profile is in effect for a container.",
        Why = "Without a profile a container may make every system call of the kernel, also the hundreds that no program needs and attacks use.",
    };

    private protected override void Check(ContainerSecurity security, Report report)
    {
        var profile = security.SeccompProfile;
        // Unconfined on purpose is PLM7025's.
        if (profile["type"].IsAbsent && security.Privileged.Boolean != true)
        {
            report.At(profile["type"], $"{security.DisplayName} has no seccomp profile: it should be RuntimeDefault or Localhost")
                .Suggest("set seccompProfile.type: RuntimeDefault");
        }
    }
}
