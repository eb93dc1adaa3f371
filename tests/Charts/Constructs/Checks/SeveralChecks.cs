using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Checks.SeveralChecks;

/// <summary>Checks with lists and texts, one of which depends on another value.</summary>
[HelmChart("several-checks", Version = "0.1.0")]
public sealed class SeveralChecks(SeveralChecksValues values, Release release)
{
    public V1Ingress? Ingress => values.Enabled
        ? new()
        {
            Metadata = new() { Name = release.FullName },
            Spec = new()
            {
                Tls = values.Tls ? [new() { Hosts = [.. values.Hosts], SecretName = values.SecretName }] : null,
                DefaultBackend = new() { Service = new() { Name = release.FullName, Port = new() { Number = 80 } } },
            },
        }
        : null;

    [Check("ingress.tls needs ingress.secretName")]
    public bool HasCertificate => !values.Tls || values.SecretName is not null;

    [Check("a \"*\" alone is no host: {{ say more }}")]
    public bool HasHosts => !values.Hosts.Contains("*");
}

public sealed record SeveralChecksValues
{
    public bool Enabled { get; init; } = true;
    public bool Tls { get; init; }
    [RegularExpression("[a-z-]{1,40}")] public string? SecretName { get; init; }
    public IReadOnlyList<string> Hosts { get; init; } = [];
}
