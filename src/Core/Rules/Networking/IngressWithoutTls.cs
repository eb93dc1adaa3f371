using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2011: an Ingress that speaks plain HTTP.</summary>
internal sealed class IngressWithoutTls : ObjectRule
{
    /// <summary>Cloud load balancers take their certificates from annotations.</summary>
    private static readonly string[] CertificateAnnotations =
    [
        "alb.ingress.kubernetes.io/certificate-arn", "alb.ingress.kubernetes.io/create-acm-cert", "ingress.gcp.kubernetes.io/pre-shared-cert", "networking.gke.io/managed-certificates",
        "networking.gke.io/certmap", "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
    ];

    public override RuleInfo Info { get; } = new("PLM2011", "ingress-without-tls", Severity.Info)
    {
        Title = "An Ingress has no TLS.",
        Why = "TLS ends at the Ingress controller: without a certificate there, what clients send can be read on the whole way.",
        FromNotes = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (Ingress.Of(manifest) is not { } ingress || manifest.Spec is { IsPresent: true, Mapping: not { Rest: null } } || ingress.Tls.IsUnknown || ingress.Annotations.IsUnknown || ingress.Annotations.IsOpen)
            return;
        if (ingress.Tls.Items.Any(static item => item.IsUnknown || item.IsOpen || item.Entries.Any()) || CertificateAnnotations.Any(key => ingress.Annotations[key].IsPresent))
            return;
        report.At(ingress.Tls, $"{ingress.DisplayName} has {(ingress.Tls.IsAbsent ? "no" : "an empty")} tls: its hosts are served in plain HTTP")
            .Suggest("add spec.tls with hosts and secretName");
    }
}
