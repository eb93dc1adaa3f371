using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2034: a NetworkPolicy that the API server refuses.</summary>
internal sealed class NetworkPolicyInvalid : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM2034", "network-policy-invalid", Severity.Error)
    {
        Title = "A peer, a range or a port of a NetworkPolicy is not one that the API server takes.",
        Why = "A peer is pods, namespaces, both, or a range of addresses by itself. Exceptions lie within the range, and a range of ports goes from a number upwards.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != NetworkPolicies.ApiKind)
            return;
        CheckRules(manifest, manifest.Spec["ingress"], "from", report);
        CheckRules(manifest, manifest.Spec["egress"], "to", report);
        if (manifest.Spec["policyTypes"].Items.Count() > 2)
            report.At(manifest.Spec["policyTypes"], $"{manifest.DisplayName} has more than two policy types: there are only Ingress and Egress");
    }

    private static void CheckRules(ManifestObject policy, Field rules, string peers, Report report)
    {
        foreach (var rule in rules.Items)
        {
            foreach (var port in rule["ports"].Items)
                CheckPort(policy, port, report);
            foreach (var peer in rule[peers].Items)
                CheckPeer(policy, peer, report);
        }
    }

    private static void CheckPeer(ManifestObject policy, Field peer, Report report)
    {
        if (peer.IsUnknown || peer.IsOpen || peer.Node is not (MappingNode or ScalarNode { IsNull: true }))
            return;
        var block = peer["ipBlock"];
        var selects = peer["podSelector"].IsPresent || peer["namespaceSelector"].IsPresent;
        if (block.IsPresent && selects)
            report.At(peer, $"{policy.DisplayName} has a peer with ipBlock and a selector: it is one of them");
        else if (block.IsAbsent && !selects)
            report.At(peer, $"{policy.DisplayName} has a peer without podSelector, namespaceSelector and ipBlock").Suggest("for every peer, leave the list out");
        if (block.Mapping is { Rest: null })
            CheckBlock(policy, block, report);
    }

    private static void CheckBlock(ManifestObject policy, Field block, Report report)
    {
        var cidr = block["cidr"];
        // What is missing altogether is another rule's business.
        if (cidr.Text is "")
        {
            report.At(cidr, $"{policy.DisplayName} has an ipBlock without cidr");
            return;
        }

        if (cidr.Text is not { } text)
            return;
        if (!IPRange.TryParse(text, out var range))
        {
            NotARange(cidr, text);
            return;
        }

        foreach (var except in block["except"].Items)
        {
            if (except.Text is not { } exception)
                continue;
            if (!IPRange.TryParse(exception, out var excepted))
                NotARange(except, exception);
            else if (!range.IsStrictlyAround(excepted))
                report.At(except, $"{policy.DisplayName} excepts {exception}, which is not a part of {text}").Also(cidr, "the range");
        }

        void NotARange(Field field, string value) => report.At(field, $"{policy.DisplayName} has the range \"{value}\", which is not a CIDR range")
            .Suggest(IPAddressText.IsAddress(value) ? $"write {value}/{(value.IndexOf(':') < 0 ? "32" : "128")}" : "such as 10.0.0.0/8");
    }

    private static void CheckPort(ManifestObject policy, Field item, Report report)
    {
        if (item.IsUnknown || item.IsOpen)
            return;
        var port = item["port"];
        var end = item["endPort"];
        if (PortNumber.IsOutOfRange(port))
            report.At(port, $"{policy.DisplayName} has port {PortNumber.Show(port)}: ports go from 1 to 65535");
        else if (port.Text is { } name && !DnsName.IsPortName(name))
            report.At(port, $"{policy.DisplayName} has the port name \"{name}\", which no port can have").Suggest("a number is written without quotes");
        if (end.IsAbsent || end.IsUnknown || port.IsUnknown)
            return;
        if (port.IsAbsent || port.Text is not null)
            report.At(end, $"{policy.DisplayName} has endPort and {(port.IsAbsent ? "no port" : "a port's name")}: a range starts with a number");
        else if (PortNumber.IsOutOfRange(end))
            report.At(end, $"{policy.DisplayName} has endPort {PortNumber.Show(end)}: ports go from 1 to 65535");
        else if (end.Integer < port.Integer)
            report.At(end, $"{policy.DisplayName} has endPort {PortNumber.Show(end)}, which is below port {PortNumber.Show(port)}").Also(port, "the first port");
    }
}
