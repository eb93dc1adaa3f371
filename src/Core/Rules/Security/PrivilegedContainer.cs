using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7001: a privileged container.</summary>
internal sealed class PrivilegedContainer : SecurityContextRule
{
    /// <summary>For rules that leave the word to this one.</summary>
    public static RuleInfo Facts { get; } = new("PLM7001", "privileged-container", Severity.Error)
    {
        Title = "A container is privileged.",
        Why = "A privileged container has every capability and every device of its node: who breaks out of its process owns the node and all pods on it.",
        SpeaksFor = ["PLM7002"],
    };

    public override RuleInfo Info => Facts;

    private protected override void Check(ContainerSecurity security, Report report)
    {
        if (security.Privileged.Boolean == true)
            report.At(security.Privileged, $"{security.DisplayName} is privileged").Suggest("add the capabilities that it needs instead");
    }
}
