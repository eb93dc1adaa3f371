using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.KubernetesVersion;

/// <summary>The cluster's version, as text.</summary>
[HelmChart("kubernetes-version", Version = "0.1.0")]
public sealed class KubernetesVersion(KubernetesVersionValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["kubernetes"] = release.Capabilities.KubeVersion,
            ["without-v"] = release.Capabilities.KubeVersion.TrimStart('v'),
            ["wanted"] = values.Wanted ?? release.Capabilities.KubeVersion,
        },
    };
}

public sealed record KubernetesVersionValues
{
    public string? Wanted { get; init; }
}
