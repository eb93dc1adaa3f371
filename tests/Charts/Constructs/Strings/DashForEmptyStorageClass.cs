using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.DashForEmptyStorageClass;

/// <summary>The convention of many charts: "-" asks for no dynamic provisioning, which Kubernetes says with an empty class.</summary>
[HelmChart("dash-for-empty-storage-class", Version = "0.1.0")]
public sealed class DashForEmptyStorageClass(DashForEmptyStorageClassValues values, Release release)
{
    public V1PersistentVolumeClaim Claim => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            AccessModes = ["ReadWriteOnce"],
            StorageClassName = values.StorageClass == "-" ? "" : values.StorageClass,
            Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = "1Gi" } },
        },
    };
}

public sealed record DashForEmptyStorageClassValues
{
    /// <summary>Class of the disk; "-" for none, unset for the default.</summary>
    public string? StorageClass { get; init; }
}
