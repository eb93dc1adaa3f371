using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Documents.CriticalWorkload;

/// <summary>A workload that must be Guaranteed, which its values cannot change.</summary>
[HelmChart("critical-workload", Version = "0.1.0")]
public sealed class CriticalWorkload(CriticalWorkloadValues values, Release release)
{
    [Critical]
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
                    PriorityClassName = "business-critical",
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Resources = Resources.Guaranteed(cpu: $"{values.Millicores}m", memory: $"{values.MemoryMiB}Mi"),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record CriticalWorkloadValues
{
    [Range(50, 4_000)] public int Millicores { get; init; } = 250;
    [Range(64, 16_384)] public int MemoryMiB { get; init; } = 512;
}
