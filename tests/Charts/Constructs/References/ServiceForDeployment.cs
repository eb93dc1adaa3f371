using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.References.ServiceForDeployment;

/// <summary>The package's own helpers, given a definition.</summary>
[HelmChart("service-for-deployment", Version = "0.1.0")]
public sealed class ServiceForDeployment(ServiceForDeploymentValues values, Release release)
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
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Ports = [new() { Name = "http", ContainerPort = values.Port }],
                        },
                    ],
                },
            },
        },
    };

    public V1Service Service => Plimsoll.Service.For(Deployment);
}

public sealed record ServiceForDeploymentValues
{
    [Range(1, 65535)] public int Port { get; init; } = 8080;
}
