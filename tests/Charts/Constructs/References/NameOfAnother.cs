using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.References.NameOfAnother;

/// <summary>One object names another by its definition.</summary>
[HelmChart("name-of-another", Version = "0.1.0")]
public sealed class NameOfAnother(NameOfAnotherValues values, Release release)
{
    public V1ServiceAccount Account => new() { Metadata = new() { Name = release.NameFor(values.Role) } };

    public V1ClusterRoleBinding Binding => new()
    {
        Metadata = new() { Name = release.FullName },
        RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = Role.Metadata.Name },
        Subjects = [new() { Kind = "ServiceAccount", Name = Account.Metadata.Name, NamespaceProperty = release.Namespace }],
    };

    public V1ClusterRole Role => new()
    {
        Metadata = new() { Name = $"{release.Namespace}-{release.FullName}" },
        Rules = [new() { ApiGroups = ["networking.k8s.io"], Resources = ["ingresses"], Verbs = ["get", "list", "watch"] }],
    };
}

public sealed record NameOfAnotherValues
{
    [RegularExpression("[a-z]{1,20}")] public string Role { get; init; } = "dns";
}
