using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2005: a Service without selector whose endpoints nobody makes.</summary>
internal sealed class SelectorlessWithoutEndpoints : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM2005", "selectorless-without-endpoints", Severity.Warn)
    {
        Title = "A Service has no selector, and no endpoints made by hand.",
        Why = "The selector only creates endpoints, and endpoints are what traffic follows. Without a selector they are made by hand, with the Service's name and its port names.",
        FromNotes = true,
        Settings = [CommonSettings.External],
    };

    protected override void Check(Service service, Report report)
    {
        if (service.HasSelector || service.SelectorField is { IsPresent: true, Mapping: null } || service.Object.Spec is { IsPresent: true, Mapping: null } || service.Selector.IsUnknown || service.IsExternalName || service.Type.IsUnknown || service.Object.Spec.IsUnknown || service.Object.Spec.IsOpen
            || !service.Object.IsNamespaceKnown || service.Name.Length == 0 || IsMadeByTheCluster(service, report))
        {
            return;
        }

        var index = report.Set.Index(static set => new EndpointsIndex(set));
        var endpoints = index.Of(service);
        if (endpoints.Count == 0)
        {
            if (!index.MayHaveMore(service.Namespace))
            {
                report.At(service.SelectorField, $"{service.DisplayName} has no selector, and no Endpoints or EndpointSlice of its name is in namespace \"{service.Namespace}\"")
                    .Suggest("add a selector, or an EndpointSlice with the label kubernetes.io/service-name");
            }

            return;
        }

        if (EndpointPorts(endpoints) is not { Count: > 0 } names)
            return;
        foreach (var port in service.Ports)
        {
            var name = port.Field["name"];
            var text = name.IsAbsent ? "" : name.Text;
            if (text is not null && !names.Contains(text))
            {
                report.At(name, $"the port {Show(text)} of {service.DisplayName} has no endpoints: {endpoints[0].DisplayName} has the port {string.Join(", ", names.OrderBy(static other => other, StringComparer.Ordinal).Select(Show))}")
                    .Also(endpoints[0].Root[endpoints[0].Kind == "Endpoints" ? "subsets" : "ports"], "the endpoints");
            }
        }
    }

    /// <summary>The API server keeps the endpoints of its own Service; operators and those who know of objects elsewhere make others.</summary>
    private static bool IsMadeByTheCluster(Service service, Report report) =>
        service is { Name: "kubernetes", Namespace: "default" } || report.Set.HasOperator(service.Namespace)
        || report.Set.HasUnknown("Endpoints") || report.Set.HasUnknown("EndpointSlice")
        || report.Set.IsExternal("Endpoints", service.Name, report.Settings) || report.Set.IsExternal("EndpointSlice", service.Name, report.Settings);

    /// <summary>The names of all ports, an empty one for those without; null when one is not known.</summary>
    private static HashSet<string>? EndpointPorts(IReadOnlyList<ManifestObject> endpoints)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in endpoints)
        {
            var lists = manifest.Kind == "Endpoints" ? manifest.Root["subsets"].Items.Select(static subset => subset["ports"]).ToList() : [manifest.Root["ports"]];
            if (manifest.Root["subsets"].IsUnknown || lists.Any(static list => list.IsUnknown))
                return null;
            foreach (var port in lists.SelectMany(static list => list.Items))
            {
                if (port.IsUnknown || port.IsOpen || port["name"].IsUnknown)
                    return null;
                names.Add(port["name"].Text ?? "");
            }
        }

        return names;
    }

    private static string Show(string name) => name.Length == 0 ? "without name" : $"\"{name}\"";
}
