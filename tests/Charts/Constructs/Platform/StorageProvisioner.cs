using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Platform.StorageProvisioner;

/// <summary>A storage class and its provisioner's settings.</summary>
[HelmChart("storage-provisioner", Version = "0.1.0")]
public sealed class StorageProvisioner(StorageProvisionerValues values, Release release)
{
    public V1StorageClass Class => new()
    {
        Metadata = new()
        {
            Name = values.ClassName ?? release.FullName,
            Annotations = new Dictionary<string, string>
            {
                ["storageclass.kubernetes.io/is-default-class"] = values.IsDefault ? "true" : "false",
            },
        },
        Provisioner = $"nfs.{release.Name}",
        ReclaimPolicy = values.Keep ? "Retain" : "Delete",
        AllowVolumeExpansion = values.Expandable,
        MountOptions = values.MountOptions.NullIfEmpty(),
        Parameters = values.Parameters.NullIfEmpty(),
    };
}

public sealed record StorageProvisionerValues
{
    [RegularExpression("[a-z-]{1,40}")] public string? ClassName { get; init; }
    public bool IsDefault { get; init; }
    public bool Keep { get; init; } = true;
    public bool? Expandable { get; init; }
    [Items("[a-z0-9=.]{1,20}")] public IReadOnlyList<string> MountOptions { get; init; } = ["nfsvers=4.1"];
    [Keys("[A-Za-z./-]{1,40}")]
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string> { ["archiveOnDelete"] = "false" };
}
