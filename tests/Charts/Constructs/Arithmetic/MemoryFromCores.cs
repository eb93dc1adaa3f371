using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.MemoryFromCores;

/// <summary>Eight GiB for a core, as the fleet's Java services are sized.</summary>
[HelmChart("memory-from-cores", Version = "0.1.0")]
public sealed class MemoryFromCores(MemoryFromCoresValues values, Release release)
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
                            Resources = Resources.Guaranteed(cpu: $"{values.Cores}", memory: $"{8 * values.Cores}Gi"),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record MemoryFromCoresValues
{
    /// <summary>Cores of a pod.</summary>
    [Range(1, 12)] public int Cores { get; init; } = 1;
}
