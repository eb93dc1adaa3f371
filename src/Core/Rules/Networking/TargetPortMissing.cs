using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2002: a Service's target port that no container of the selected pods exposes.</summary>
internal sealed class TargetPortMissing : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM2002", "target-port-missing", Severity.Warn)
    {
        Title = "A Service's target port is exposed by no container of the pods that it selects.",
        Why = "A port name that no container has gives the Service no endpoint for that port; a number that none declares is usually a slip.",
        FromNotes = true,
    };

    protected override void Check(Service service, Report report)
    {
        if (service.IsExternalName || !service.HasSelector)
            return;
        var pods = report.Set.PodsSelectedBy(service.Selector, service.Namespace);
        // A port is missing only if every pod that may be meant lacks it.
        if (pods.Certain.Count == 0 || pods.Possible.Count > 0 || report.Set.HasUnknownWorkloads || pods.Certain.Any(static workload => workload.Pod.HasUnknownContainers))
            return;
        // By name, so that the one that is named does not depend on the order of files.
        var workloads = pods.Certain.OrderBy(static workload => workload.DisplayName, StringComparer.Ordinal).ToList();
        foreach (var port in service.Ports)
            Check(service, port, workloads, report);
    }

    private static void Check(Service service, ServicePort port, IReadOnlyList<Workload> workloads, Report report)
    {
        var target = port.Target;
        var lists = workloads.SelectMany(static workload => workload.Pod.RunningContainers).Select(static container => container.Field["ports"]).ToList();
        var ports = lists.SelectMany(static list => list.Items).ToList();
        if (lists.Any(static list => list.IsUnknown) || ports.Any(static item => item["containerPort"].IsUnknown || item["name"].IsUnknown))
            return;
        if (target.Text is { Length: > 0 } name)
        {
            // What cannot be a name is another rule's business.
            if (!DnsName.IsPortName(name) || ports.Any(item => item["name"].Text == name))
                return;
            report.At(target, $"{service.DisplayName} targets port \"{name}\", but no container of {workloads[0].DisplayName} has a port of that name", Severity.Error)
                .Also(workloads[0].Pod.Spec["containers"], $"the containers of {workloads[0].DisplayName}")
                .Suggest(Names(ports) is { Length: > 0 } names ? $"ports there: {names}" : "name the container's port");
        }
        // A protocol that does not exist is another rule's business.
        else if (target.Integer is { } number && number > 0 && port.Protocol is ("TCP" or "UDP" or "SCTP")
            && !ports.Any(item => item["containerPort"].Integer == number && Protocol(item) == port.Protocol))
        {
            // Who declares no ports at all has not mistaken one: that works, and only says less than it could.
            var severity = ports.Count == 0 ? Severity.Info : Severity.Warn;
            var text = number.ToString(CultureInfo.InvariantCulture);
            report.At(target, $"{service.DisplayName} targets port {text}/{port.Protocol}, which no container of {workloads[0].DisplayName} declares", severity)
                .Also(workloads[0].Pod.Spec["containers"], $"the containers of {workloads[0].DisplayName}")
                .Suggest(Numbers(ports) is { Length: > 0 } numbers ? $"ports there: {numbers}" : $"declare containerPort {text}");
        }
    }

    private static string Protocol(Field port) => port["protocol"].Text ?? "TCP";

    private static string Names(IEnumerable<Field> ports) => string.Join(", ", ports.Select(static item => item["name"].Text).Where(static name => name is not null).Distinct());

    private static string Numbers(IEnumerable<Field> ports) => string.Join(", ", ports.Select(static item => (item["containerPort"].Node as ScalarNode)?.Text).Where(static text => text is not null).Distinct());
}
