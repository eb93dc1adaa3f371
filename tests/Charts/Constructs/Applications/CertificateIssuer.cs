using System.ComponentModel.DataAnnotations;
using k8s;
using k8s.Models;
using Plimsoll;

namespace Constructs.Applications.CertificateIssuer;

/// <summary>Issuers of cert-manager: ACME with one of two solvers, or a CA of one's own.</summary>
[HelmChart("certificate-issuer", Version = "0.1.0")]
public sealed class CertificateIssuer(CertificateIssuerValues values, Release release)
{
    public ClusterIssuer Issuer => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = values.Ca is { } ca
            ? new() { Ca = new() { SecretName = ca.SecretName } }
            : new()
            {
                Acme = new()
                {
                    Server = values.Staging
                        ? "https://acme-staging-v02.api.letsencrypt.org/directory"
                        : "https://acme-v02.api.letsencrypt.org/directory",
                    Email = values.Email,
                    PrivateKeySecretRef = new() { Name = release.NameFor("key") },
                    Solvers =
                    [
                        values.Dns is { } dns
                            ? new() { Dns01 = new() { Zone = dns.Zone, Provider = dns.Provider.ToString().ToLowerInvariant() } }
                            : new() { Http01 = new() { IngressClass = values.IngressClass } },
                    ],
                },
            },
    };
}

public sealed record CertificateIssuerValues
{
    /// <summary>Whom Let's Encrypt writes to.</summary>
    [RegularExpression("[a-z.]{1,30}@[a-z.]{1,30}")] public string Email { get; init; } = "ops@example.com";

    public bool Staging { get; init; } = true;
    [RegularExpression("[a-z]{1,20}")] public string IngressClass { get; init; } = "nginx";

    /// <summary>Proof by DNS; unset, by HTTP.</summary>
    public DnsValues? Dns { get; init; }

    /// <summary>An authority of one's own instead.</summary>
    public CaValues? Ca { get; init; }
}

public enum Provider
{
    Route53,
    CloudDns,
}

public sealed record DnsValues
{
    [RegularExpression("[a-z.]{1,60}")] public string Zone { get; init; } = "example.com";
    public Provider Provider { get; init; }
}

public sealed record CaValues
{
    [RegularExpression("[a-z-]{1,30}")] public string SecretName { get; init; } = "ca";
}

[KubernetesEntity(Group = "cert-manager.io", ApiVersion = "v1", Kind = "ClusterIssuer", PluralName = "clusterissuers")]
public sealed record ClusterIssuer : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "cert-manager.io/v1";
    public string Kind { get; set; } = "ClusterIssuer";
    public V1ObjectMeta Metadata { get; set; } = new();
    public IssuerSpec Spec { get; init; } = new();
}

public sealed record IssuerSpec
{
    public CaIssuer? Ca { get; init; }
    public AcmeIssuer? Acme { get; init; }
}

public sealed record CaIssuer
{
    public required string SecretName { get; init; }
}

public sealed record AcmeIssuer
{
    public required string Server { get; init; }
    public required string Email { get; init; }
    public V1LocalObjectReference? PrivateKeySecretRef { get; init; }
    public IList<AcmeSolver> Solvers { get; init; } = [];
}

public sealed record AcmeSolver
{
    public HttpSolver? Http01 { get; init; }
    public DnsSolver? Dns01 { get; init; }
}

public sealed record HttpSolver
{
    public required string IngressClass { get; init; }
}

public sealed record DnsSolver
{
    public required string Zone { get; init; }
    public required string Provider { get; init; }
}
