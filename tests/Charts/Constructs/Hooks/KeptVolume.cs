using k8s.Models;
using Plimsoll;

namespace Constructs.Hooks.KeptVolume;

/// <summary>A claim that uninstalling the chart does not delete.</summary>
[HelmChart("kept-volume", Version = "0.1.0")]
public sealed class KeptVolume(KeptVolumeValues values, Release release)
{
    public V1PersistentVolumeClaim Claim => new()
    {
        Metadata = new()
        {
            Name = release.FullName,
            Annotations = values.Keep ? new Dictionary<string, string> { ["helm.sh/resource-policy"] = "keep" } : null,
        },
        Spec = new()
        {
            AccessModes = ["ReadWriteOnce"],
            Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = "8Gi" } },
        },
    };
}

public sealed record KeptVolumeValues
{
    public bool Keep { get; init; } = true;
}
