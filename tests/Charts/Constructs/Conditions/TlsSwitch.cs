using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.TlsSwitch;

/// <summary>One switch that changes port, scheme and volumes.</summary>
[HelmChart("tls-switch", Version = "0.1.0")]
public sealed class TlsSwitch(TlsSwitchValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Volumes = values.Tls ? [new() { Name = "tls", Secret = new() { SecretName = values.TlsSecret } }] : null,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Args = [values.Tls ? "--tls-port=6379" : "--port=6379"],
                            Ports =
                            [
                                new() { Name = values.Tls ? "rediss" : "redis", ContainerPort = 6379 },
                                new() { Name = "health", ContainerPort = 8443 },
                            ],
                            ReadinessProbe = new() { HttpGet = new() { Scheme = values.Tls ? "HTTPS" : "HTTP", Port = "health" } },
                            VolumeMounts = values.Tls ? [new() { Name = "tls", MountPath = "/tls", ReadOnlyProperty = true }] : null,
                        },
                    ],
                },
            },
        },
    };
}

public sealed record TlsSwitchValues
{
    public bool Tls { get; init; }
    [RegularExpression("[a-z]([-a-z0-9]{0,40}[a-z0-9])?")] public string TlsSecret { get; init; } = "redis-tls";
}
