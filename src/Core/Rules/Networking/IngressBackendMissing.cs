using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2010: an Ingress that sends requests to a Service, or to a port of it, that does not exist.</summary>
internal sealed class IngressBackendMissing : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM2010", "ingress-backend-missing", Severity.Warn)
    {
        Title = "An Ingress's backend is no Service of its namespace, or no port of it.",
        Why = "The backends of an Ingress are Services of its own namespace. The API server takes a backend that does not exist, and its requests are answered with 503.",
        FromNotes = true,
        Settings = [CommonSettings.External],
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (Ingress.Of(manifest) is not { } ingress || !manifest.IsNamespaceKnown || report.Set.HasUnknown("Service"))
            return;
        foreach (var backend in ingress.Backends)
        {
            if (backend.ServiceName.Text is not { Length: > 0 } name || backend.IsInAnnotation || report.Set.IsExternal("Service", name, report.Settings))
                continue;
            if (report.Set.FindService(manifest.Namespace, name) is { } service)
                CheckPort(ingress, backend, service, report);
            else if (!report.Set.HasOperator(manifest.Namespace) && report.Set.Run.FindService(manifest.Namespace, name) is null)
                report.At(backend.ServiceName, $"{ingress.DisplayName} sends requests to the Service \"{name}\", which does not exist in namespace \"{manifest.Namespace}\"");
        }
    }

    private static void CheckPort(Ingress ingress, IngressBackend backend, Service service, Report report)
    {
        var ports = service.Object.Spec["ports"];
        // One of the kind ExternalName needs none.
        if (ports.IsUnknown || !ports.Items.Any() || ports.Items.Any(static port => port.IsUnknown || port.IsOpen || port["port"].IsUnknown || port["name"].IsUnknown))
            return;
        var port = backend.Port;
        string missing;
        if (port.Integer is { } number && !ports.Items.Any(item => item["port"].Integer == number))
            missing = PortNumber.Show(number);
        else if (port.Text is { Length: > 0 } name && !ports.Items.Any(item => item["name"].Text == name))
            missing = $"\"{name}\"";
        else
            return;
        report.At(port, $"{ingress.DisplayName} sends requests to port {missing} of {service.DisplayName}, which has no such port")
            .Also(ports, $"the ports of {service.DisplayName}")
            .Suggest("ports there: " + string.Join(", ", ports.Items.Select(static item => item["name"].Text is { } name ? $"{PortNumber.Show(item["port"])} ({name})" : PortNumber.Show(item["port"]))));
    }
}
