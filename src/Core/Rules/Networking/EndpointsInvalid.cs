using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2035: endpoints made by hand that the API server refuses.</summary>
internal sealed class EndpointsInvalid : ObjectRule
{
    private const int MostAddresses = 100;

    public override RuleInfo Info { get; } = new("PLM2035", "endpoints-invalid", Severity.Error)
    {
        Title = "An address or a port of Endpoints or of an EndpointSlice is not one that the API server takes.",
        Why = "Endpoints are IP addresses that other nodes can reach, of the slice's address type, and ports from 1 to 65535 with names where there are several.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind == new ApiKind("", "Endpoints"))
        {
            foreach (var subset in manifest.Root["subsets"].Items)
                CheckSubset(manifest, subset, report);
        }
        else if (manifest.ApiKind == new ApiKind("discovery.k8s.io", "EndpointSlice"))
        {
            CheckSlice(manifest, report);
        }
    }

    private static void CheckSubset(ManifestObject manifest, Field subset, Report report)
    {
        if (subset.IsUnknown || subset.IsOpen || subset.Node is not (MappingNode or ScalarNode { IsNull: true }))
            return;
        var lists = new[] { subset["addresses"], subset["notReadyAddresses"] };
        if (lists.All(static list => !list.IsUnknown && list.Node is null or SequenceNode { Items.Count: 0 }))
            report.At(subset, $"{manifest.DisplayName} has a subset without addresses");
        foreach (var address in lists.SelectMany(static list => list.Items))
        {
            if (address.IsUnknown || address.IsOpen)
                continue;
            // What is missing altogether is another rule's business, here and below.
            CheckAddress(manifest, address["ip"], "IP", report);
            CheckHostName(manifest, address["hostname"], report);
        }

        var ports = subset["ports"].Items.ToList();
        foreach (var port in ports)
        {
            if (port.IsUnknown || port.IsOpen)
                continue;
            if (ports.Count > 1 && (port["name"].IsAbsent || port["name"].Text is ""))
                report.At(port["name"], $"{manifest.DisplayName} has several ports, and port {PortNumber.Show(port["port"])} has no name");
            CheckPort(manifest, port, report);
        }
    }

    private static void CheckSlice(ManifestObject manifest, Report report)
    {
        var type = manifest.Root["addressType"].Text;
        foreach (var endpoint in manifest.Root["endpoints"].Items)
        {
            if (endpoint.IsUnknown || endpoint.IsOpen)
                continue;
            var addresses = endpoint["addresses"];
            var count = addresses.Items.Count();
            if (addresses.Node is SequenceNode && count is 0 or > MostAddresses)
                report.At(addresses, $"{manifest.DisplayName} has an endpoint with {(count == 0 ? "no addresses" : "more than 100 addresses")}");
            foreach (var address in addresses.Items)
            {
                if (type == "FQDN")
                    CheckDomain(manifest, address, report);
                else if (type is "IPv4" or "IPv6")
                    CheckAddress(manifest, address, type, report);
            }

            CheckHostName(manifest, endpoint["hostname"], report);
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in manifest.Root["ports"].Items)
        {
            if (port.IsUnknown || port.IsOpen || port["name"].IsUnknown)
                continue;
            if (!names.Add(port["name"].Text ?? ""))
                report.At(port["name"], $"{manifest.DisplayName} has two ports {(port["name"].Text is { Length: > 0 } name ? $"named \"{name}\"" : "without name")}");
            CheckPort(manifest, port, report);
        }
    }

    private static void CheckAddress(ManifestObject manifest, Field field, string type, Report report)
    {
        if (field.Text is not { } text)
            return;
        if (!IPAddressText.TryParse(text, out var address))
        {
            report.At(field, $"{manifest.DisplayName} has the address \"{text}\", which is not an IP address")
                .Suggest("for a name, use a Service of type ExternalName");
        }
        else if ((type == "IPv4" && !address.IsIPv4) || (type == "IPv6" && address.IsIPv4))
        {
            report.At(field, $"{manifest.DisplayName} has the address {text}, which is not of its address type {type}").Also(manifest.Root["addressType"], "the type");
        }
        else if (address.WhyNotReachable is { } why)
        {
            report.At(field, $"{manifest.DisplayName} has the address {text}, which {why}");
        }
    }

    private static void CheckDomain(ManifestObject manifest, Field field, Report report)
    {
        if (field.Text is { } text && !(DnsName.WithoutFinalDot(text) is var name && DnsName.IsSubdomain(name) && name.IndexOf('.') > 0))
            report.At(field, $"{manifest.DisplayName} has the address \"{text}\", which is not a fully qualified DNS name");
    }

    private static void CheckHostName(ManifestObject manifest, Field field, Report report)
    {
        if (field.Text is { Length: > 0 } text && !DnsName.IsLabel(text))
            report.At(field, $"{manifest.DisplayName} has the host name \"{text}\", which is not a DNS label");
    }

    private static void CheckPort(ManifestObject manifest, Field port, Report report)
    {
        if (port.Node is ScalarNode { IsNull: true } && manifest.Kind == "Endpoints")
            report.At(port, $"{manifest.DisplayName} has a port that is null");
        var number = port["port"];
        var isSlice = manifest.Kind == "EndpointSlice";
        if (PortNumber.IsOutOfRange(number))
            report.At(number, $"{manifest.DisplayName} has port {PortNumber.Show(number)}: ports go from 1 to 65535");
        if (port["name"].Text is { Length: > 0 } name && !DnsName.IsLabel(name))
            report.At(port["name"], $"{manifest.DisplayName} has a port named \"{name}\": at most 63 lower-case letters, digits and hyphens within are allowed");
        if (port["appProtocol"].Text is { } protocol && !DnsName.IsQualifiedName(protocol) && !(isSlice && protocol.Length == 0))
            report.At(port["appProtocol"], $"{manifest.DisplayName} has a port with the application protocol \"{protocol}\", which is not a qualified name such as kubernetes.io/h2c");
    }
}
