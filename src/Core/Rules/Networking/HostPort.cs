using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2021: a container's port that is a port of the node.</summary>
internal sealed class HostPort : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM2021", "host-port", Severity.Off)
    {
        Title = "A container has a host port.",
        Why = "A host port is a port of the node: only one such pod fits on a node, and whoever reaches the node reaches the pod.",
    };

    protected override void Check(Container container, Report report)
    {
        foreach (var port in container.Ports)
        {
            if (port.Field["hostPort"].Integer is { } number and not 0)
                report.At(port.Field["hostPort"], $"{container.DisplayName} takes port {PortNumber.Show(number)} of the node");
        }
    }
}
