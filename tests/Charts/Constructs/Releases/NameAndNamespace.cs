using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.NameAndNamespace;

/// <summary>What the release is called, and where it is.</summary>
[HelmChart("name-and-namespace", Version = "0.1.0")]
public sealed class NameAndNamespace(NameAndNamespaceValues values, Release release)
{
    public V1RoleBinding Binding => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = "view" },
        Subjects = [new() { Kind = "ServiceAccount", Name = values.Account, NamespaceProperty = release.Namespace }],
    };

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["release"] = release.Name,
            ["address"] = $"{release.Name}.{release.Namespace}.svc.cluster.local",
            ["service"] = release.Service,
        },
    };
}

public sealed record NameAndNamespaceValues
{
    [RegularExpression("[a-z]([-a-z0-9]{0,40}[a-z0-9])?")] public string Account { get; init; } = "default";
}
