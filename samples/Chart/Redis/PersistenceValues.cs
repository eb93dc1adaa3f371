using System.ComponentModel.DataAnnotations;

namespace Hula;

/// <summary>The disk of each pod. It outlives the pod that it belongs to.</summary>
public sealed record PersistenceValues
{
    /// <summary>Size of it, in GiB.</summary>
    [Range(1, 900)] public int SizeGiB { get; init; } = 20;

    /// <summary>Class of the disk; unset, the cluster's default.</summary>
    [RegularExpression("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")] public string? StorageClass { get; init; } = "alicloud-disk-essd";
}
