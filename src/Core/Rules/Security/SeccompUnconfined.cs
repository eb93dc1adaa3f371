using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7025: a container whose seccomp profile is switched off on purpose.</summary>
internal sealed class SeccompUnconfined : SecurityContextRule
{
    public override RuleInfo Info { get; } = new("PLM7025", "seccomp-unconfined", Severity.Warn)
    {
        Title = "A container's seccomp profile is Unconfined.",
        Why = "Unconfined takes away what the node may give by default: the container may then make every system call of the kernel.",
    };

    private protected override void Check(ContainerSecurity security, Report report)
    {
        var type = security.SeccompProfile["type"];
        if (type.Text != "Unconfined" || report.HasReported(type))
            return;
        var subject = ReferenceEquals(type.Parent?.Parent, security.OfPod) ? security.Pod.DisplayName : security.DisplayName;
        report.At(type, $"{subject} runs without a seccomp profile (Unconfined): it should be RuntimeDefault or Localhost").Suggest("RuntimeDefault");
    }
}
