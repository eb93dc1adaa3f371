using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.ConditionalEntries;

/// <summary>Entries that are there or not.</summary>
[HelmChart("conditional-entries", Version = "0.1.0")]
public sealed class ConditionalEntries(ConditionalEntriesValues values, Release release)
{
    public V1Ingress Ingress => new()
    {
        Metadata = new() { Name = release.FullName, Annotations = Annotations.NullIfEmpty() },
        Spec = new() { DefaultBackend = new() { Service = new() { Name = release.FullName, Port = new() { Number = 80 } } } },
    };

    private Dictionary<string, string> Annotations
    {
        get
        {
            var annotations = new Dictionary<string, string>();
            if (values.Issuer is { } issuer)
                annotations["cert-manager.io/cluster-issuer"] = issuer;
            if (values.BodyMegabytes > 0)
                annotations["nginx.ingress.kubernetes.io/proxy-body-size"] = $"{values.BodyMegabytes}m";
            if (values.Sticky)
            {
                annotations["nginx.ingress.kubernetes.io/affinity"] = "cookie";
                annotations["nginx.ingress.kubernetes.io/session-cookie-max-age"] = $"{values.CookieSeconds}";
            }

            return annotations;
        }
    }
}

public sealed record ConditionalEntriesValues
{
    [MinLength(1)] public string? Issuer { get; init; }
    [Range(0, 1_024)] public int BodyMegabytes { get; init; } = 16;
    public bool Sticky { get; init; }
    [Range(1, 31_536_000)] public int CookieSeconds { get; init; } = 172_800;
}
