using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2032: an Ingress that the API server refuses.</summary>
internal sealed class IngressInvalid : ObjectRule
{
    private static readonly string[] ForbiddenInPaths = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] ForbiddenEnds = ["/..", "/."];

    public override RuleInfo Info { get; } = new("PLM2032", "ingress-invalid", Severity.Error)
    {
        Title = "A rule, a path, a host or a backend of an Ingress is not one that the API server takes.",
        Why = "An Ingress has rules or a default backend; its hosts are DNS names, its paths are absolute, and each backend is one port of one Service or one other resource.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (Ingress.Of(manifest) is not { } ingress || manifest.Spec is { IsPresent: true, Mapping: not { Rest: null } })
            return;
        if (ingress.DefaultBackendField.IsAbsent && !ingress.Rules.IsUnknown && !ingress.Rules.Items.Any() && ingress.Rules is { Node: null or SequenceNode })
            report.At(manifest.Spec, $"{ingress.DisplayName} has neither rules nor {ingress.DefaultBackendField.Key}");
        if (ingress.DefaultBackendField.IsPresent)
            CheckBackend(ingress, ingress.DefaultBackendField, report);
        foreach (var rule in ingress.Rules.Items)
            CheckRule(ingress, rule, report);
        foreach (var host in ingress.TlsHosts)
            CheckHost(ingress, host, isRule: false, report);
        foreach (var secret in ingress.Tls.Items.Select(static item => item["secretName"]))
            CheckName(secret, "TLS secret");
        CheckName(ingress.ClassName, "class");

        void CheckName(Field name, string what)
        {
            if (name.Text is { Length: > 0 } text && !DnsName.IsSubdomain(text))
                report.At(name, $"{ingress.DisplayName} names the {what} \"{text}\", which cannot be a name");
        }
    }

    private static void CheckRule(Ingress ingress, Field rule, Report report)
    {
        CheckHost(ingress, rule["host"], isRule: true, report);
        var http = rule["http"];
        // What is missing altogether is another rule's business, here and below.
        if (http["paths"].Node is SequenceNode { Items.Count: 0 })
            report.At(http["paths"], $"{ingress.DisplayName} has a rule with http and without paths");
        foreach (var path in http["paths"].Items)
        {
            if (path.IsUnknown || path.IsOpen)
                continue;
            if (path.Node is ScalarNode { IsNull: true })
                report.At(path, $"{ingress.DisplayName} has a path that is null");
            CheckPath(ingress, path, report);
            // Of a path without type nothing else is looked at.
            if (path["pathType"].IsPresent || !ingress.IsV1)
                CheckBackend(ingress, path["backend"], report);
        }
    }

    private static void CheckHost(Ingress ingress, Field host, bool isRule, Report report)
    {
        if (host.Text is not { Length: > 0 } text)
            return;
        if (isRule && IPAddressText.IsAddress(text))
            report.At(host, $"{ingress.DisplayName} has the IP address {text} for a host: it must be a DNS name").Suggest("leave the host out, to serve every one");
        else if (text.IndexOf('*') >= 0 ? !DnsName.IsWildcard(text) : !DnsName.IsSubdomain(text))
            report.At(host, $"{ingress.DisplayName} has the host \"{text}\", which is not a DNS name{(text.IndexOf('*') >= 0 ? ": a wildcard is the whole first label" : text.IndexOf(':') >= 0 || text.IndexOf('/') >= 0 ? ": a host has no scheme, port or path" : "")}");
    }

    private static void CheckPath(Ingress ingress, Field path, Report report)
    {
        var field = path["path"];
        var type = path["pathType"];
        if (field.IsUnknown || type.IsUnknown || (type.IsAbsent && ingress.IsV1))
            return;
        var text = field.Text ?? "";
        var isLoose = type.IsAbsent || type.Text == "ImplementationSpecific";
        if (field is { IsPresent: true, Text: null } || (!isLoose && type.Text is not ("Exact" or "Prefix")))
            return;
        if (isLoose ? text.Length > 0 && text[0] != '/' : text.Length == 0 || text[0] != '/')
            report.At(field, $"{ingress.DisplayName} has {(text.Length == 0 ? "no path" : $"the path \"{text}\"")} with path type {type.Text ?? "ImplementationSpecific"}: a path starts with /").Suggest("write /" + text);
        if (isLoose)
            return;
        if (ForbiddenInPaths.FirstOrDefault(part => text.IndexOf(part, StringComparison.Ordinal) >= 0) is { } forbidden)
            report.At(field, $"{ingress.DisplayName} has the path \"{text}\" with path type {type.Text}: it may not hold {forbidden}");
        else if (ForbiddenEnds.FirstOrDefault(end => text.EndsWith(end, StringComparison.Ordinal)) is { } ending)
            report.At(field, $"{ingress.DisplayName} has the path \"{text}\" with path type {type.Text}: it may not end with {ending}");
    }

    private static void CheckBackend(Ingress ingress, Field field, Report report)
    {
        if (field.Mapping is not { Rest: null })
            return;
        var backend = new IngressBackend(ingress, field);
        var resource = field["resource"];
        var hasService = ingress.IsV1 ? backend.Service.IsPresent : backend.ServiceName.IsPresent || field["servicePort"].IsPresent;
        if (resource.IsPresent && hasService)
        {
            report.At(field, $"{ingress.DisplayName} has a backend with a Service and a resource: it is one of them");
        }
        else if (resource.IsPresent)
        {
            CheckResource(ingress, resource, report);
        }
        else if (!hasService)
        {
            report.At(field, $"{ingress.DisplayName} has a backend without Service and without resource");
        }
        else if (!ingress.IsV1 || backend.Service.Mapping is { Rest: null })
        {
            CheckService(ingress, backend, report);
        }
    }

    private static void CheckService(Ingress ingress, IngressBackend backend, Report report)
    {
        var name = backend.ServiceName;
        if (name.Text is "" || (name.IsAbsent && !ingress.IsV1))
            report.At(name, $"{ingress.DisplayName} has a backend whose Service has no name");
        else if (name.Text is { } text && !DnsName.IsServiceName(text))
            report.At(name, $"{ingress.DisplayName} has the backend \"{text}\", which cannot be the name of a Service");

        var port = backend.Port;
        if (ingress.IsV1)
        {
            var ports = backend.Service["port"];
            if (ports.IsUnknown || ports.IsOpen || ports is { IsPresent: true, Mapping: null })
                return;
            var number = ports["number"];
            var hasName = ports["name"] is { IsPresent: true } portName && portName.Text is not "";
            if (hasName && number.IsPresent && number.Integer != 0)
            {
                report.At(ports, $"{ingress.DisplayName} has a backend with the name and the number of a port: it is one of them");
                return;
            }

            if (!hasName && (number.IsAbsent || number.Integer == 0))
            {
                report.At(number.IsAbsent ? ports : number, $"{ingress.DisplayName} has a backend without the name or number of a port");
                return;
            }
        }
        else if (port.IsAbsent || port.Text is "")
        {
            report.At(port, $"{ingress.DisplayName} has a backend without the name or number of a port");
            return;
        }

        if (PortNumber.IsOutOfRange(port))
            report.At(port, $"{ingress.DisplayName} has a backend with port {PortNumber.Show(port)}: ports go from 1 to 65535");
        else if (port.Text is { } named && !backend.IsInAnnotation && !DnsName.IsPortName(named))
            report.At(port, $"{ingress.DisplayName} has a backend with the port name \"{named}\", which no port can have");
    }

    private static void CheckResource(Ingress ingress, Field resource, Report report)
    {
        if (resource.Mapping is not { Rest: null })
            return;
        if (resource["apiGroup"].Text is { } group && !DnsName.IsSubdomain(group))
            report.At(resource["apiGroup"], $"{ingress.DisplayName} has a backend of the API group \"{group}\", which is not a DNS name");
        foreach (var key in new[] { "kind", "name" })
        {
            if (resource[key].Text is "")
                report.At(resource[key], $"{ingress.DisplayName} has a resource for a backend without {key}");
            else if (resource[key].Text is { } text && !IsPathSegment(text))
                report.At(resource[key], $"{ingress.DisplayName} has a resource for a backend with the {key} \"{text}\", which holds what a path cannot");
        }
    }

    /// <summary>Whether a name can stand in a URL between two slashes.</summary>
    internal static bool IsPathSegment(string text) => NameForm.PathSegment.ProblemOf(text) is null;
}
