using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.CompoundAssignments;

/// <summary>A number that grows in steps.</summary>
[HelmChart("compound-assignments", Version = "0.1.0")]
public sealed class CompoundAssignments(CompoundAssignmentsValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            var memory = values.HeapMiB;
            memory += 64;
            if (values.Profiling)
                memory += 128;
            memory *= 2;
            return new()
            {
                Metadata = new() { Name = release.FullName },
                Data = new Dictionary<string, string> { ["memory"] = $"{memory}Mi" },
            };
        }
    }
}

public sealed record CompoundAssignmentsValues
{
    [Range(64, 4_096)] public int HeapMiB { get; init; } = 256;
    public bool Profiling { get; init; }
}
