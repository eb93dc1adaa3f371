using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2006: a node port that the cluster will not give.</summary>
internal sealed class NodePortInvalid : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM2006", "node-port-invalid", Severity.Error)
    {
        Title = "A Service's node port is out of range, taken twice, or not for its type.",
        Why = "A NodePort Service has three ports: the Service's, the pod's and the node's. The node's is the same on all nodes, and each can be given only once.",
        IsRefused = true,
        FromNotes = true,
        Settings = [NodePortRange.Setting],
    };

    protected override void Check(Service service, Report report)
    {
        var range = report.Settings.Get(NodePortRange.Setting);
        foreach (var port in service.Ports)
        {
            var field = port.Field["nodePort"];
            if (field.Integer is not { } number || number == 0)
                continue;
            if (IsOnlyInside(service))
            {
                report.At(field, $"{service.DisplayName} asks for node port {PortNumber.Show(number)}, which a Service of type ClusterIP cannot have")
                    .Suggest("set type: NodePort, or remove nodePort");
            }
            else if (!range.Contains(number))
            {
                report.At(field, $"{service.DisplayName} asks for node port {PortNumber.Show(number)}, which is outside {range}");
            }
            else if (NodePortIndex.KeyOf(port) is { } key)
            {
                CheckTaken(service, field, key, report);
            }
        }
    }

    internal static bool IsOnlyInside(Service service) => !service.Type.IsUnknown && service.Type.Text is null or "ClusterIP";

    private static void CheckTaken(Service service, Field field, (long Number, string Protocol) key, Report report)
    {
        var (first, taken) = report.Set.Index(static set => new NodePortIndex(set)).First(key);
        var isSame = first == service;
        // Two Services of one name are one Service, written twice.
        if (taken.Node == field.Node || (!isSame && first.Name == service.Name && first.Namespace == service.Namespace))
            return;
        report.At(field, $"{service.DisplayName} asks for node port {PortNumber.Show(key.Number)}/{key.Protocol}, which {(isSame ? "it has already" : $"{first.DisplayName} has")}")
            .Also(taken, "taken here");
    }
}
