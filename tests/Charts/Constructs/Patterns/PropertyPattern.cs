using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.PropertyPattern;

/// <summary>Several values looked at in one go.</summary>
[HelmChart("property-pattern", Version = "0.1.0")]
public sealed class PropertyPattern(PropertyPatternValues values, Release release)
{
    public V1Ingress? Ingress => values.Ingress is { Enabled: true, Host: not "", Port: > 0 }
        ? new()
        {
            Metadata = new() { Name = release.FullName },
            Spec = new()
            {
                Rules =
                [
                    new()
                    {
                        Host = values.Ingress.Host,
                        Http = new()
                        {
                            Paths =
                            [
                                new()
                                {
                                    Path = "/",
                                    PathType = "Prefix",
                                    Backend = new()
                                    {
                                        Service = new() { Name = release.FullName, Port = new() { Number = values.Ingress.Port } },
                                    },
                                },
                            ],
                        },
                    },
                ],
            },
        }
        : null;
}

public sealed record PropertyPatternValues
{
    public IngressValues Ingress { get; init; } = new();
}

public sealed record IngressValues
{
    public bool Enabled { get; init; }
    public string Host { get; init; } = "app.example.com";
    [Range(0, 65535)] public int Port { get; init; } = 80;
}
