using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.MembersInList;

/// <summary>A list of members.</summary>
[HelmChart("members-in-list", Version = "0.1.0")]
public sealed class MembersInList(MembersInListValues values, Release release)
{
    public V1PersistentVolumeClaim Claim => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            AccessModes = [.. values.AccessModes.Select(mode => mode.ToString())],
            Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = "1Gi" } },
        },
    };
}

public sealed record MembersInListValues
{
    /// <summary>How the volume is mounted.</summary>
    [MinLength(1)] public IReadOnlyList<AccessMode> AccessModes { get; init; } = [AccessMode.ReadWriteOnce];
}

public enum AccessMode
{
    ReadWriteOnce,
    ReadOnlyMany,
    ReadWriteMany,
}
