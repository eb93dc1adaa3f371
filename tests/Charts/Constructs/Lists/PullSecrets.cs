using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.PullSecrets;

/// <summary>A list of names, as records; empty it is [].</summary>
[HelmChart("pull-secrets", Version = "0.1.0")]
public sealed class PullSecrets(PullSecretsValues values, Release release)
{
    public V1ServiceAccount Account => new()
    {
        Metadata = new() { Name = release.FullName },
        ImagePullSecrets = [.. values.PullSecrets.Select(name => new V1LocalObjectReference { Name = name })],
    };
}

public sealed record PullSecretsValues
{
    /// <summary>Secrets to pull images with.</summary>
    [Items("[a-z]([-a-z0-9]{0,40}[a-z0-9])?")] public IReadOnlyList<string> PullSecrets { get; init; } = [];
}
