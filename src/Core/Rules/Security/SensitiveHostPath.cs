using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7010: a directory that runs the node, mounted into a container.</summary>
internal sealed class SensitiveHostPath : HostPathRule
{
    /// <summary>For rules that leave the word to this one.</summary>
    public static RuleInfo Facts { get; } = new("PLM7010", "sensitive-host-path", Severity.Warn)
    {
        Title = "A container mounts a sensitive directory of the node.",
        Why = "In /etc, /proc or / stand the node's credentials and configuration: to read them is to be the node, to write them is to own it.",
        SpeaksFor = ["PLM7009"],
    };

    public override RuleInfo Info => Facts;

    private protected override bool IsMeant(HostPathMount mount) => mount.IsSensitive;

    private protected override string Message(HostPathMount mount) => $"{mount.Container.DisplayName} mounts {mount.Path} of the node";
}
