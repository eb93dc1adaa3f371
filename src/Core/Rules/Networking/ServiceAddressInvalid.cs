using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2031: addresses of a Service that are none, or that do not go together.</summary>
internal sealed class ServiceAddressInvalid : ServiceRule
{
    private const int MostAddresses = 2;

    public override RuleInfo Info { get; } = new("PLM2031", "service-address-invalid", Severity.Error)
    {
        Title = "An address or a range of a Service is not one, or addresses and IP families do not agree.",
        Why = "A Service has at most one address of each IP family, the first of which is its clusterIP. The API server refuses what is no address, or is of another family than said.",
        IsRefused = true,
    };

    protected override void Check(Service service, Report report)
    {
        var spec = service.Object.Spec;
        if (spec.IsUnknown || spec.IsOpen)
            return;
        if (!service.IsExternalName && !service.Type.IsUnknown)
        {
            CheckClusterAddresses(service, spec["clusterIP"], spec["clusterIPs"], report);
            CheckFamilies(service, spec["ipFamilies"], report);
        }

        foreach (var address in spec["externalIPs"].Items)
        {
            if (address.Text is not { } text)
                continue;
            if (!IPAddressText.TryParse(text, out var parsed))
                report.At(address, $"{service.DisplayName} has the external IP \"{text}\", which is not an IP address");
            else if (parsed.WhyNotReachable is { } why)
                report.At(address, $"{service.DisplayName} has the external IP {text}, which {why}");
        }

        CheckSourceRanges(service, report);
    }

    private static void CheckClusterAddresses(Service service, Field first, Field all, Report report)
    {
        if (first.IsUnknown || all.IsUnknown || all.Items.Any(static address => address.Text is null))
            return;
        var addresses = all.Items.ToList();
        if (addresses.Count == 0)
        {
            CheckAddress(service, first, report);
            return;
        }

        if (first.Text is null or "")
            report.At(all, $"{service.DisplayName} has clusterIPs and no clusterIP").Suggest($"set clusterIP: {addresses[0].Text}");
        else if (first.Text != addresses[0].Text)
            report.At(all, $"{service.DisplayName} has the clusterIP {first.Text}, and {addresses[0].Text} as first of its clusterIPs").Also(first, "the clusterIP");
        if (addresses.Count > 1 && addresses[0].Text == "None")
        {
            report.At(all, $"{service.DisplayName} has None and other addresses in clusterIPs");
            return;
        }

        var valid = true;
        foreach (var address in addresses)
            valid &= CheckAddress(service, address, report);
        if (!valid)
            return;
        if (addresses.Count > MostAddresses)
            report.At(all, $"{service.DisplayName} has {PortNumber.Show(addresses.Count)} clusterIPs, more than two");
        else if (addresses.Count == MostAddresses && IsIPv4(addresses[0]) == IsIPv4(addresses[1]))
            report.At(all, $"{service.DisplayName} has two clusterIPs of the same IP family");
        CheckAddressFamilies(service, addresses, report);
    }

    private static bool CheckAddress(Service service, Field address, Report report)
    {
        if (address.Text is not { Length: > 0 } text || text == "None" || IPAddressText.IsAddress(text))
            return true;
        report.At(address, $"{service.DisplayName} has the clusterIP \"{text}\", which is neither an IP address nor None")
            .Suggest(string.Equals(text, "None", StringComparison.OrdinalIgnoreCase) ? "write None" : "leave it out, and the cluster gives one");
        return false;
    }

    private static void CheckAddressFamilies(Service service, List<Field> addresses, Report report)
    {
        var families = service.Object.Spec["ipFamilies"].Items.ToList();
        for (var i = 0; i < addresses.Count && i < families.Count; i++)
        {
            if (addresses[i].Text is "None" or "")
                return;
            if (families[i].Text is "IPv4" or "IPv6" && families[i].Text == "IPv4" != IsIPv4(addresses[i]))
                report.At(addresses[i], $"{service.DisplayName} has the address {addresses[i].Text} where ipFamilies says {families[i].Text}").Also(families[i], "the family");
        }
    }

    private static void CheckFamilies(Service service, Field families, Report report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var family in families.Items)
        {
            if (family.Text is { } text && !seen.Add(text))
                report.At(family, $"{service.DisplayName} has the IP family {text} twice");
        }

        var policy = service.Object.Spec["ipFamilyPolicy"];
        if (policy.Text == "SingleStack" && families.Items.Count() > 1)
            report.At(policy, $"{service.DisplayName} has several IP families and ipFamilyPolicy SingleStack").Also(families, "the families").Suggest("PreferDualStack or RequireDualStack");
    }

    private static void CheckSourceRanges(Service service, Report report)
    {
        var ranges = service.Object.Spec["loadBalancerSourceRanges"];
        foreach (var range in ranges.Items)
            CheckRange(range, range.Text);
        var annotation = service.Object.Metadata["annotations"][LoadBalancerSourceRanges.AnnotationKey];
        if (!ranges.Items.Any() && annotation.Text?.Trim() is { Length: > 0 } list)
        {
            foreach (var range in list.Split(','))
                CheckRange(annotation, range);
        }

        void CheckRange(Field field, string? text)
        {
            // Blanks around are taken.
            if (text?.Trim() is { } trimmed && !IPRange.IsRange(trimmed))
                report.At(field, $"{service.DisplayName} has the source range \"{trimmed}\", which is not a CIDR range").Suggest(IPAddressText.IsAddress(trimmed) ? $"write {trimmed}/{(trimmed.IndexOf(':') < 0 ? "32" : "128")}" : "such as 10.0.0.0/8");
        }
    }

    private static bool IsIPv4(Field address) => IPAddressText.TryParse(address.Text ?? "", out var parsed) && parsed.IsIPv4;
}
