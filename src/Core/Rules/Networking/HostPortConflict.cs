using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2038: host ports of a pod that cannot all be had.</summary>
internal sealed class HostPortConflict : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM2038", "host-port-conflict", Severity.Error)
    {
        Title = "A pod takes a port of the node twice, or another one than its own on the host's network.",
        Why = "A port of the node leads to one place. On the host's network the container's port is the node's port, so that both numbers are the same.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var isHost = workload.Pod.Spec["hostNetwork"].Boolean == true;
        var taken = new Dictionary<(long Port, string Protocol, string Address), Field>();
        foreach (var container in workload.Pod.Containers)
        {
            // Init containers run one after the other.
            var own = container.Role == ContainerRole.Main ? taken : [];
            foreach (var port in container.Ports)
                Check(container, port, isHost, own, report);
        }
    }

    private static void Check(Container container, ContainerPort port, bool isHost, Dictionary<(long Port, string Protocol, string Address), Field> taken, Report report)
    {
        var field = port.Field["hostPort"];
        if (field.Integer is { } number && isHost && number != 0 && port.Number is { } inner && inner != number)
            report.At(port.Field["containerPort"], $"{container.DisplayName} is on the host's network and has containerPort {PortNumber.Show(inner)} with hostPort {PortNumber.Show(number)}: they must be the same").Also(field, "the host port");
        var effective = field.IsAbsent && isHost ? port.Number : field.Integer;
        if (effective is not { } taking || taking == 0 || port.Protocol is not { } protocol || port.Field["hostIP"].IsUnknown)
            return;
        var key = (taking, protocol, port.Field["hostIP"].Text ?? "");
        var at = field.IsAbsent ? port.Field["containerPort"] : field;
        if (taken.TryGetValue(key, out var first))
            report.At(at, $"{container.DisplayName} takes port {PortNumber.Show(taking)}/{protocol} of the node, which this pod has taken already").Also(first, "taken here");
        else
            taken.Add(key, at);
    }
}
