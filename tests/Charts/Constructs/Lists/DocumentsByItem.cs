using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.DocumentsByItem;

/// <summary>A document for each item.</summary>
[HelmChart("documents-by-item", Version = "0.1.0")]
public sealed class DocumentsByItem(DocumentsByItemValues values, Release release)
{
    public IEnumerable<V1PersistentVolumeClaim> Claims => values.Disks.Select(disk => new V1PersistentVolumeClaim
    {
        Metadata = new() { Name = release.NameFor(disk.Name), Labels = release.Labels() },
        Spec = new()
        {
            AccessModes = ["ReadWriteOnce"],
            StorageClassName = disk.StorageClass ?? values.StorageClass,
            Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = $"{disk.GiB}Gi" } },
        },
    });
}

public sealed record DocumentsByItemValues
{
    [MinLength(1)] public string? StorageClass { get; init; }
    public IReadOnlyList<DiskValues> Disks { get; init; } = [new() { Name = "data" }, new() { Name = "log", GiB = 2 }];
}

public sealed record DiskValues
{
    [RegularExpression("[a-z]{1,10}")] public required string Name { get; init; }
    [Range(1, 900)] public int GiB { get; init; } = 10;
    [MinLength(1)] public string? StorageClass { get; init; }
}
