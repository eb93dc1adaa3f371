using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.TeamNamespace;

/// <summary>A team's namespace with its defaults and its quota.</summary>
[HelmChart("team-namespace", Version = "0.1.0")]
public sealed class TeamNamespace(TeamNamespaceValues values, Release release)
{
    public V1LimitRange Defaults => new()
    {
        Metadata = new() { Name = release.NameFor("defaults"), Labels = release.Labels() },
        Spec = new()
        {
            Limits =
            [
                new()
                {
                    Type = "Container",
                    DefaultProperty = new Dictionary<string, ResourceQuantity> { ["memory"] = $"{values.DefaultMemoryMiB}Mi" },
                    DefaultRequest = new Dictionary<string, ResourceQuantity>
                    {
                        ["cpu"] = $"{values.DefaultMillicores}m",
                        ["memory"] = $"{values.DefaultMemoryMiB}Mi",
                    },
                },
            ],
        },
    };

    public V1ResourceQuota? Quota => values.Quota is { } quota
        ? new()
        {
            Metadata = new() { Name = release.NameFor("quota"), Labels = release.Labels() },
            Spec = new()
            {
                Hard = new Dictionary<string, ResourceQuantity>
                {
                    ["requests.cpu"] = $"{quota.Cores}",
                    ["requests.memory"] = $"{quota.MemoryGiB}Gi",
                    ["limits.memory"] = $"{quota.MemoryGiB * (100 + quota.OversellPercent) / 100}Gi",
                    ["pods"] = $"{quota.Pods}",
                },
            },
        }
        : null;
}

public sealed record TeamNamespaceValues
{
    [Range(10, 1_000)] public int DefaultMillicores { get; init; } = 50;
    [Range(32, 4_096)] public int DefaultMemoryMiB { get; init; } = 128;

    /// <summary>What the team may have in all; unset, there is no bound.</summary>
    public QuotaValues? Quota { get; init; } = new();
}

public sealed record QuotaValues
{
    [Range(1, 512)] public int Cores { get; init; } = 8;
    [Range(1, 900)] public int MemoryGiB { get; init; } = 64;
    [Range(1, 1_000)] public int Pods { get; init; } = 40;

    /// <summary>How far limits may be above requests.</summary>
    [Range(0, 100)] public int OversellPercent { get; init; } = 25;
}
