using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.AbsentAncestors;

/// <summary>When every part of an object is null, the object itself is still there.</summary>
[HelmChart("absent-ancestors", Version = "0.1.0")]
public sealed class AbsentAncestors(AbsentAncestorsValues values, Release release)
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
                    DnsConfig = values.Ndots is { } ndots ? new() { Options = [new() { Name = "ndots", Value = $"{ndots}" }] } : null,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            SecurityContext = new() { RunAsUser = values.User, Privileged = values.Privileged },
                        },
                    ],
                },
            },
        },
    };
}

public sealed record AbsentAncestorsValues
{
    [Range(0L, 65_535L)] public long? User { get; init; } = 999;
    public bool? Privileged { get; init; }
    [Range(0, 15)] public int? Ndots { get; init; }
}
