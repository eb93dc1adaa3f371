using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2023: a container that listens where only root may.</summary>
internal sealed class PrivilegedPort : ContainerRule
{
    private const long FirstUnprivileged = 1024;

    public override RuleInfo Info { get; } = new("PLM2023", "privileged-port", Severity.Off)
    {
        Title = "A container exposes a port below 1024.",
        Why = "Ports below 1024 are for root, or for who has the capability NET_BIND_SERVICE. A Service maps any port to a higher one of the container.",
    };

    protected override void Check(Container container, Report report)
    {
        foreach (var port in container.Ports)
        {
            if (port.Number is { } number and > 0 and < FirstUnprivileged)
                report.At(port.Field["containerPort"], $"{container.DisplayName} exposes port {PortNumber.Show(number)}, which is below 1024").Suggest("listen on a higher port, and map it in the Service");
        }
    }
}
