using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2012: hosts of an Ingress's certificates and of its rules that are not the same.</summary>
internal sealed class IngressTlsMismatch : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM2012", "ingress-tls-mismatch", Severity.Warn)
    {
        Title = "The TLS hosts of an Ingress are not the hosts of its rules.",
        Why = "TLS ends at the Ingress controller, which looks for the certificate by the host: one that is not listed is served without TLS or with the controller's own certificate.",
        FromNotes = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (Ingress.Of(manifest) is not { } ingress || ingress.Tls.IsUnknown || !IsKnown(ingress.Tls) || !manifest.IsNamespaceKnown)
            return;
        var encrypted = ingress.TlsHosts.ToList();
        var hosts = ingress.Hosts.ToList();
        if (encrypted.Count == 0)
            return;
        if (!ingress.ServesEveryHost)
            CheckServed(ingress, encrypted, hosts, report);
        CheckEncrypted(ingress, encrypted, hosts, report);
    }

    private static void CheckServed(Ingress ingress, List<Field> encrypted, List<Field> hosts, Report report)
    {
        foreach (var host in encrypted)
        {
            if (hosts.Any(rule => Ingress.IsCovered(host.Text!, rule.Text!) || Ingress.IsCovered(rule.Text!, host.Text!)) || IndexOf(report).IsServed(ingress.Object.Namespace, host.Text!))
                continue;
            report.At(host, $"{ingress.DisplayName} has a certificate for \"{host.Text}\", which no rule serves")
                .Also(ingress.Rules, "the rules")
                .Suggest("hosts of rules: " + string.Join(", ", hosts.Select(static rule => rule.Text).Distinct(StringComparer.Ordinal)));
        }
    }

    private static void CheckEncrypted(Ingress ingress, List<Field> encrypted, List<Field> hosts, Report report)
    {
        // An entry without hosts is for whatever the controller takes it for, usually all.
        if (ingress.Tls.Items.Any(static item => !item["hosts"].Items.Any()))
            return;
        var uncovered = hosts.Where(rule => !encrypted.Any(host => Ingress.IsCovered(rule.Text!, host.Text!))).ToList();
        if (uncovered.Count == hosts.Count)
            return;
        foreach (var host in uncovered)
        {
            if (!IndexOf(report).IsEncrypted(ingress.Object.Namespace, host.Text!))
                report.At(host, $"{ingress.DisplayName} serves \"{host.Text}\" without a certificate, while other hosts of it have one").Also(ingress.Tls, "the hosts with one");
        }
    }

    private static bool IsKnown(Field tls) => tls.Items.All(static item =>
        !item.IsUnknown && !item.IsOpen && !item["hosts"].IsUnknown && item["hosts"].Items.All(static host => !host.IsUnknown));

    private static IngressHostIndex IndexOf(Report report) => report.Set.Index(static set => new IngressHostIndex(set));
}
