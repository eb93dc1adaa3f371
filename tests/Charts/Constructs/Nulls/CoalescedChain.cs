using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.CoalescedChain;

/// <summary>The first of several that is set.</summary>
[HelmChart("coalesced-chain", Version = "0.1.0")]
public sealed class CoalescedChain(CoalescedChainValues values, Release release)
{
    public V1Ingress Ingress => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            IngressClassName = values.ClassName ?? values.Shared.IngressClass ?? "nginx",
            DefaultBackend = new() { Service = new() { Name = values.Backend ?? release.FullName, Port = new() { Number = 80 } } },
        },
    };
}

public sealed record CoalescedChainValues
{
    public string? ClassName { get; init; }
    [MinLength(1)] public string? Backend { get; init; }

    /// <summary>What all charts of an installation share.</summary>
    public SharedValues Shared { get; init; } = new();
}

public sealed record SharedValues
{
    [MinLength(1)] public string? IngressClass { get; init; }
}
