using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7006: an added capability that is as good as root on the node.</summary>
internal sealed class DangerousCapability : SecurityContextRule
{
    private static readonly Setting<IReadOnlyList<string>> Dangerous = Setting.List(
        "plimsoll.dangerous_capabilities",
        ["ALL", "BPF", "DAC_READ_SEARCH", "MAC_ADMIN", "MAC_OVERRIDE", "NET_ADMIN", "PERFMON", "SYS_ADMIN", "SYS_BOOT", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "SYSLOG"],
        "Capabilities that no container should add.");

    /// <summary>For rules that leave the word to this one.</summary>
    public static RuleInfo Facts { get; } = new("PLM7006", "dangerous-capability", Severity.Warn)
    {
        Title = "A container adds a dangerous capability.",
        Why = "Capabilities such as SYS_ADMIN or NET_ADMIN reach beyond the container: they load modules, read memory, and change the node's network.",
        SpeaksFor = ["PLM7002"],
        Settings = [Dangerous],
    };

    public override RuleInfo Info => Facts;

    private protected override void Check(ContainerSecurity security, Report report)
    {
        foreach (var item in security.Capabilities["add"].Items)
        {
            if (CapabilityName.Of(item) is { } name && report.Settings.Get(Dangerous).Any(dangerous => CapabilityName.Normalize(dangerous) == name))
                report.At(item, name == CapabilityName.All ? $"{security.DisplayName} adds all capabilities" : $"{security.DisplayName} adds the capability {item.Text}");
        }
    }
}
