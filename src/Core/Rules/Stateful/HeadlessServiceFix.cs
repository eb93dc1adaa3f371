using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Rules.Stateful;

/// <summary>The ways to give a StatefulSet its headless Service.</summary>
internal static class HeadlessServiceFix
{
    /// <summary>For one that names none: the headless Service that selects its pods already, else a new one.</summary>
    public static IReadOnlyList<NodeEdit> Name(Workload workload, Field serviceName, ManifestSet set)
    {
        if (!workload.Object.IsNamespaceKnown || set.HasUnknown("Service") || workload.Name.Length == 0)
            return [];
        if (set.ServicesSelecting(workload).FirstOrDefault(static service => service.IsHeadless == Truth.Yes && service.Name.Length > 0) is { } existing)
            return [NodeEdit.Set(workload.Object, serviceName, NewNode.Text(existing.Name))];
        var name = new[] { workload.Name, workload.Name + "-headless" }.FirstOrDefault(candidate => set.FindService(workload.Namespace, candidate) is null);
        if (name is null || Create(workload, serviceName, name) is not [var service])
            return [];
        return [NodeEdit.Set(workload.Object, serviceName, NewNode.Text(name)), service];
    }

    /// <summary>A headless Service of the name, beside the StatefulSet; none while labels or ports are not known.</summary>
    public static IReadOnlyList<NodeEdit> Create(Workload workload, Field serviceName, string name)
    {
        if (workload.Pod.HasUnknownContainers || Labels(workload) is not { } labels || Ports(workload.Pod) is not { } ports)
            return [];
        var metadata = new List<(string, Node)> { ("name", NewNode.Text(name)) };
        if (workload.Object.WrittenNamespace is { Length: > 0 } @namespace)
            metadata.Add(("namespace", NewNode.Text(@namespace)));
        var own = workload.Object.Metadata["labels"];
        if (AreKnown(own))
            metadata.Add(("labels", NewNode.Copy(own.Node!)));
        var spec = new List<(string, Node)>
        {
            ("clusterIP", NewNode.Text("None")),
            // So that the pods find each other while they start.
            ("publishNotReadyAddresses", NewNode.Boolean(true)),
            ("selector", NewNode.Mapping([.. labels.Entries.Select(static label => (label.Key!, (Node)NewNode.Text(label.Text!)))])),
        };
        if (ports.Items.Count > 0)
            spec.Add(("ports", ports));
        var root = NewNode.Mapping(("apiVersion", NewNode.Text("v1")), ("kind", NewNode.Text("Service")), ("metadata", NewNode.Mapping([.. metadata])), ("spec", NewNode.Mapping([.. spec])));
        return
        [
            new AddObject(workload.Object, root)
            {
                Role = "Headless",
                Reference = NodePath.Of(serviceName),
                Copies =
                [
                    (NodePath.Root["metadata"]["name"], NodePath.Of(serviceName)),
                    (NodePath.Root["metadata"]["name"], NodePath.Of(workload.Object.Metadata["name"])),
                    (NodePath.Root["metadata"]["namespace"], NodePath.Of(workload.Object.Metadata["namespace"])),
                    (NodePath.Root["metadata"]["labels"], NodePath.Of(own)),
                    (NodePath.Root["spec"]["selector"], NodePath.Of(labels)),
                ],
            },
        ];
    }

    /// <summary>
    /// Makes a Service headless whose clients will not notice: one of the kind ClusterIP, whose ports are the pods' own. A headless
    /// Service maps no ports.
    /// </summary>
    public static IReadOnlyList<NodeEdit> MakeHeadless(Service service, Workload workload)
    {
        var isOrdinary = (service.Type.IsAbsent || service.Type.Text == "ClusterIP") && (service.ClusterIP.IsAbsent || service.ClusterIP.Text is "")
            && service.Selects(workload.Pod) == Truth.Yes && !service.Object.Spec["ports"].IsUnknown;
        return isOrdinary && service.Ports.All(port => KeepsNumber(port, workload.Pod)) ? [NodeEdit.Set(service.Object, service.ClusterIP, NewNode.Text("None"))] : [];
    }

    private static bool KeepsNumber(ServicePort port, Pod pod)
    {
        if (port.Field["port"].Integer is not { } number)
            return false;
        if (port.Target.Text is not { } name)
            return port.Target.Integer == number;
        var named = pod.RunningContainers.SelectMany(static container => container.Field["ports"].Items).Where(item => item["name"].Text == name).ToList();
        return named.Count > 0 && named.All(item => item["containerPort"].Integer == number);
    }

    /// <summary>What the StatefulSet itself finds its pods by; else all labels of its pods.</summary>
    private static Field? Labels(Workload workload)
    {
        var selected = workload.SelectorField["matchLabels"];
        var labels = selected.Entries.Any() && workload.Selector?.Matches(workload.Pod.Labels) == Truth.Yes ? selected : workload.Pod.Labels;
        return AreKnown(labels) ? labels : null;
    }

    private static bool AreKnown(Field labels) => !labels.IsUnknown && !labels.IsOpen && labels.Entries.Any() && labels.Entries.All(static label => label.Text is not null);

    /// <summary>The ports that the containers declare. Of several, each needs a name.</summary>
    private static SequenceNode? Ports(Pod pod)
    {
        var ports = new List<(string? Name, long Number, string? Protocol)>();
        foreach (var container in pod.RunningContainers)
        {
            if (container.Field["ports"].IsUnknown)
                return null;
            foreach (var item in container.Field["ports"].Items)
            {
                if (item["containerPort"].Integer is not { } number || item["name"].IsUnknown || item["protocol"].IsUnknown)
                    return null;
                var protocol = item["protocol"].Text is "TCP" ? null : item["protocol"].Text;
                if (!ports.Any(port => port.Number == number && port.Protocol == protocol))
                    ports.Add((item["name"].Text, number, protocol));
            }
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return NewNode.List(ports.Select(port =>
        {
            var name = port.Name is { Length: > 0 } written && names.Add(written) ? written : ports.Count > 1 ? $"{(port.Protocol ?? "TCP").ToLowerInvariant()}-{port.Number.ToString(CultureInfo.InvariantCulture)}" : null;
            var entries = new List<(string, Node)>();
            if (name is not null)
                entries.Add(("name", NewNode.Text(name)));
            entries.Add(("port", NewNode.Number(port.Number)));
            if (port.Protocol is not null)
                entries.Add(("protocol", NewNode.Text(port.Protocol)));
            return NewNode.Mapping([.. entries]);
        }));
    }
}
