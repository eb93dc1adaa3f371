using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.NeverEmpty;

/// <summary>A list with one item at least.</summary>
[HelmChart("never-empty", Version = "0.1.0")]
public sealed class NeverEmpty(NeverEmptyValues values, Release release)
{
    public V1Ingress Ingress => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Tls = [new() { SecretName = release.NameFor("tls"), Hosts = [.. values.Hosts] }],
            Rules =
            [
                .. values.Hosts.Select(host => new V1IngressRule
                {
                    Host = host,
                    Http = new()
                    {
                        Paths =
                        [
                            new()
                            {
                                Path = "/",
                                PathType = "Prefix",
                                Backend = new() { Service = new() { Name = release.FullName, Port = new() { Name = "http" } } },
                            },
                        ],
                    },
                }),
            ],
        },
    };
}

public sealed record NeverEmptyValues
{
    /// <summary>Host names.</summary>
    [MinLength(1)] public IReadOnlyList<string> Hosts { get; init; } = ["app.example.com"];
}
