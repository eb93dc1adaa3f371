using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.SortedByNumber;

/// <summary>Records in the order of a number in them.</summary>
[HelmChart("sorted-by-number", Version = "0.1.0")]
public sealed class SortedByNumber(SortedByNumberValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["backends"] = string.Join(",", values.Backends.OrderBy(backend => backend.Weight).Select(backend => backend.Name)), // PLM9004: keep the order of the list, or a dictionary in the order of its keys
        },
    };
}

public sealed record SortedByNumberValues
{
    public IReadOnlyList<BackendValues> Backends { get; init; } = [new() { Name = "a", Weight = 2 }];
}

public sealed record BackendValues
{
    public required string Name { get; init; }
    [Range(0, 100)] public int Weight { get; init; } = 1;
}
