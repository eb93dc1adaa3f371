using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.DnsNames;

/// <summary>Addresses of a release's own Services.</summary>
[HelmChart("dns-names", Version = "0.1.0")]
public sealed class DnsNames(DnsNamesValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = release.NameFor("web"), Labels = release.Labels() },
        Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "http", Port = values.Port }] },
    };

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
                            Env =
                            [
                                new() { Name = "SELF", Value = $"{Service.Metadata.Name}.{release.Namespace}.svc.{values.ClusterDomain}" },
                                new() { Name = "PORT", Value = $"{Service.Spec.Ports[0].Port}" },
                                new() { Name = "SHORT", Value = Service.Metadata.Name + ":" + values.Port },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record DnsNamesValues
{
    /// <summary>Domain of the cluster.</summary>
    [RegularExpression("[a-z0-9.-]{1,80}")] public string ClusterDomain { get; init; } = "cluster.local";
    [Range(1, 65535)] public int Port { get; init; } = 80;
}
