using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7011: the container runtime's socket, mounted into a container.</summary>
internal sealed class ContainerRuntimeSocket : HostPathRule
{
    /// <summary>For rules that leave the word to this one.</summary>
    public static RuleInfo Facts { get; } = new("PLM7011", "container-runtime-socket", Severity.Error)
    {
        Title = "A container mounts the socket of the container runtime.",
        Why = "Who may talk to the runtime may start a privileged container with the node's disk in it, whatever the pod itself is allowed.",
        SpeaksFor = ["PLM7009"],
    };

    public override RuleInfo Info => Facts;

    private protected override bool IsMeant(HostPathMount mount) => mount.IsRuntimeSocket;

    private protected override string Message(HostPathMount mount) => $"{mount.Container.DisplayName} mounts the socket of the node's container runtime, {mount.Path}";
}
