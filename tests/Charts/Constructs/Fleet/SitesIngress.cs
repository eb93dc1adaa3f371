using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.SitesIngress;

/// <summary>One Ingress for all sites of a team, each with its host, its path and its own certificate or the shared one.</summary>
[HelmChart("sites-ingress", Version = "0.1.0")]
public sealed class SitesIngress(SitesIngressValues values, Release release)
{
    public V1Ingress Ingress => new()
    {
        Metadata = new()
        {
            Name = release.FullName,
            Labels = release.Labels(),
            Annotations = new Dictionary<string, string>(values.Annotations)
            {
                ["nginx.ingress.kubernetes.io/ssl-redirect"] = values.Sites.Values.Any(site => site.Secret is not null) ? "true" : "false",
            },
        },
        Spec = new()
        {
            IngressClassName = "nginx",
            Tls = values.Sites
                .OrderBy(site => site.Key, StringComparer.Ordinal)
                .Where(site => site.Value.Secret is not null || values.SharedSecret is not null)
                .Select(site => new V1IngressTLS { Hosts = [site.Value.Host], SecretName = site.Value.Secret ?? values.SharedSecret })
                .NullIfEmpty(),
            Rules = [.. values.Sites.OrderBy(site => site.Key, StringComparer.Ordinal).Select(site => Rule(site.Key, site.Value))],
        },
    };

    private static V1IngressRule Rule(string name, SiteValues site) => new()
    {
        Host = site.Host,
        Http = new()
        {
            Paths =
            [
                new()
                {
                    Path = site.Path,
                    PathType = site.Path == "/" ? "Prefix" : "Exact",
                    Backend = new() { Service = new() { Name = site.Service ?? name, Port = new() { Name = "http" } } },
                },
            ],
        },
    };
}

public sealed record SitesIngressValues
{
    /// <summary>Sites by name.</summary>
    [Keys("[a-z]([-a-z0-9]{0,28}[a-z0-9])?")]
    [MinLength(1)] public IReadOnlyDictionary<string, SiteValues> Sites { get; init; } = new Dictionary<string, SiteValues>
    {
        ["hula-ttp"] = new() { Host = "tickets.hula.example.com" },
        ["hula-admin"] = new() { Host = "admin.hula.example.com", Secret = "admin-tls" },
    };

    [RegularExpression("[a-z-]{1,40}")] public string? SharedSecret { get; init; } = "hula-tls";
    [Keys("[a-z./-]{1,60}")]
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>();
}

public sealed record SiteValues
{
    [RegularExpression("[a-z.]{1,60}")] public string Host { get; init; } = "www.example.com";
    [RegularExpression("/[a-z/]{0,30}")] public string Path { get; init; } = "/";
    [RegularExpression("[a-z-]{1,40}")] public string? Secret { get; init; }
    [RegularExpression("[a-z-]{1,40}")] public string? Service { get; init; }
}
