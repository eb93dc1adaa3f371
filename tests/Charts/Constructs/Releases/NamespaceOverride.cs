using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.NamespaceOverride;

/// <summary>Objects in another namespace than the release's.</summary>
[HelmChart("namespace-override", Version = "0.1.0")]
public sealed class NamespaceOverride(NamespaceOverrideValues values, Release release)
{
    public V1Role Role => new()
    {
        Metadata = new() { Name = release.FullName, NamespaceProperty = values.Namespace ?? release.Namespace },
        Rules = [new() { ApiGroups = [""], Resources = ["endpoints"], Verbs = ["get", "watch"] }],
    };

    public V1Role? Leases => values.Namespace == release.Namespace
        ? null
        : new()
        {
            Metadata = new() { Name = release.NameFor("leases") },
            Rules = [new() { ApiGroups = ["coordination.k8s.io"], Resources = ["leases"], Verbs = ["*"] }],
        };
}

public sealed record NamespaceOverrideValues
{
    [RegularExpression("[a-z]([-a-z0-9]{0,40}[a-z0-9])?")] public string? Namespace { get; init; }
}
