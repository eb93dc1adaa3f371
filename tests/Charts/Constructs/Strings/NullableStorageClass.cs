using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.NullableStorageClass;

/// <summary>A claim whose storage class is the cluster's unless one is named.</summary>
[HelmChart("nullable-storage-class", Version = "0.1.0")]
public sealed class NullableStorageClass(NullableStorageClassValues values, Release release)
{
    public V1PersistentVolumeClaim Claim => new()
    {
        Metadata = new() { Name = release.NameFor("data"), Labels = release.Labels() },
        Spec = new()
        {
            AccessModes = ["ReadWriteOnce"],
            StorageClassName = values.StorageClass,
            Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = values.Size } },
        },
    };
}

public sealed record NullableStorageClassValues
{
    /// <summary>Class of the disk; unset, the cluster's default.</summary>
    [MinLength(1)] public string? StorageClass { get; init; }

    /// <summary>Size of the disk.</summary>
    [RegularExpression("[1-9][0-9]{0,2}Gi")] public string Size { get; init; } = "8Gi";
}
