using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2022: a container that serves SSH.</summary>
internal sealed class SshPort : ContainerRule
{
    private const long Ssh = 22;

    public override RuleInfo Info { get; } = new("PLM2022", "ssh-port", Severity.Info)
    {
        Title = "A container exposes port 22, which is that of SSH.",
        Why = "Who wants a shell in a container has kubectl exec, which asks who may and writes down who did. An SSH server in the image has keys and holes of its own.",
    };

    protected override void Check(Container container, Report report)
    {
        foreach (var port in container.Ports)
        {
            if (port is { Number: Ssh, Protocol: "TCP" })
                report.At(port.Field["containerPort"], $"{container.DisplayName} exposes port 22/TCP, which is that of SSH").Suggest("use kubectl exec");
        }
    }
}
