using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2037: host names of a pod that are none.</summary>
internal sealed class HostNameInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM2037", "host-name-invalid", Severity.Error)
    {
        Title = "A pod's host name, subdomain or host alias is not one that the API server takes.",
        Why = "A pod's hostname and subdomain are one DNS label each. A host alias is an IP address, with the DNS names that /etc/hosts gives it.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var owner = workload.Pod.Subject;
        foreach (var key in new[] { "hostname", "subdomain" })
        {
            var field = workload.Pod.Spec[key];
            if (field.Text is { Length: > 0 } text && !DnsName.IsLabel(text))
            {
                report.At(field, $"{owner} has the {key} \"{text}\", which is not a DNS label")
                    .Suggest(text.IndexOf('.') >= 0 ? "one label, without dots" : "at most 63 lower-case letters, digits and hyphens within");
            }
        }

        foreach (var alias in workload.Pod.Spec["hostAliases"].Items)
        {
            if (alias.IsUnknown || alias.IsOpen)
                continue;
            var ip = alias["ip"];
            // That it is missing is another rule's business.
            if (ip.Text is { } text && !IPAddressText.IsAddress(text))
                report.At(ip, $"{owner} has a host alias for \"{text}\", which is not an IP address");
            foreach (var name in alias["hostnames"].Items)
            {
                if (name.Text is { } host && !DnsName.IsSubdomain(host))
                    report.At(name, $"{owner} has the host alias \"{host}\", which is not a DNS name");
            }
        }
    }
}
