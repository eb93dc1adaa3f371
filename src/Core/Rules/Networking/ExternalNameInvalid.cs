using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2004: a Service of type ExternalName that makes no CNAME record.</summary>
internal sealed class ExternalNameInvalid : ServiceRule
{
    private static readonly string[] AddressFields = ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"];

    public override RuleInfo Info { get; } = new("PLM2004", "external-name-invalid", Severity.Error)
    {
        Title = "A Service's external name is not a DNS name, or stands beside what excludes it.",
        Why = "A Service of type ExternalName is a CNAME record in the cluster's DNS, not an address record: it can stand for another name and for nothing else.",
        IsRefused = true,
        FromNotes = true,
    };

    protected override void Check(Service service, Report report)
    {
        var name = service.Object.Spec["externalName"];
        if (!service.IsExternalName)
        {
            if (name.Text is { Length: > 0 } ignored && !service.Type.IsUnknown)
            {
                report.At(name, $"{service.DisplayName} has the external name \"{ignored}\", which a Service of type {service.Type.Text ?? "ClusterIP"} ignores", Severity.Warn)
                    .Suggest("set type: ExternalName");
            }

            return;
        }

        CheckName(service, name, report);
        foreach (var key in AddressFields)
        {
            var field = service.Object.Spec[key];
            if (key is "clusterIPs" or "ipFamilies" ? field.Items.Any() : field.Text is { Length: > 0 })
                report.At(field, $"{service.DisplayName} has {key} and an external name: a CNAME record has no address of the cluster").Suggest($"remove {key}");
        }

        if (service.HasSelector && !service.SelectorField.IsUnknown)
        {
            report.At(service.SelectorField, $"{service.DisplayName} has a selector, which a Service of type ExternalName ignores", Severity.Warn)
                .Also(name, "the external name")
                .Suggest("remove the selector");
        }
    }

    private static void CheckName(Service service, Field name, Report report)
    {
        if (name.IsAbsent || name.Text is "" or ".")
        {
            report.At(name, $"{service.DisplayName} is of type ExternalName and has no external name").Suggest("add spec.externalName");
            return;
        }

        if (name.Text is not { } text)
            return;
        var host = DnsName.WithoutFinalDot(text);
        if (IPAddressText.IsAddress(host))
        {
            report.At(name, $"{service.DisplayName} has the IP address {text} for an external name: a CNAME record needs a DNS name")
                .Suggest("for an address, use a Service without selector and an EndpointSlice");
        }
        else if (!DnsName.IsSubdomain(host))
        {
            var meant = host.ToLowerInvariant();
            report.At(name, $"{service.DisplayName} has the external name \"{text}\", which is not a DNS name")
                .Suggest(DnsName.IsSubdomain(meant) ? $"write {meant}" : "write the host alone, such as db.example.com");
        }
    }
}
