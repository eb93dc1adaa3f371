using System.ComponentModel.DataAnnotations;
using Plimsoll;

namespace Hula;

/// <summary>The way in from outside.</summary>
public sealed record IngressValues
{
    /// <summary>Whether there is an Ingress.</summary>
    public bool Enabled { get; init; }

    /// <summary>Ingress class: which controller serves it.</summary>
    [RegularExpression("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")] public string ClassName { get; init; } = "nginx";

    /// <summary>Annotations for the ingress controller.</summary>
    [Keys("([a-z0-9][-a-z0-9.]{0,252}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?")]
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>();

    /// <summary>Host names to answer to.</summary>
    [MinLength(1), Items("(\\*\\.)?[a-z0-9]([-a-z0-9.]{0,200}[a-z0-9])?")]
    public IReadOnlyList<string> Hosts { get; init; } = ["tickets.example.com"];

    /// <summary>Secret with the certificate for all of them; unset, there is no TLS.</summary>
    [RegularExpression("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")] public string? TlsSecret { get; init; } = "hula-tls";
}
