using System.ComponentModel.DataAnnotations;
using k8s;
using k8s.Models;
using Plimsoll;

namespace Constructs.Documents.SeveralKinds;

/// <summary>A member that yields objects of several kinds.</summary>
[HelmChart("several-kinds", Version = "0.1.0")]
public sealed class SeveralKinds(SeveralKindsValues values, Release release)
{
    public IEnumerable<IKubernetesObject<V1ObjectMeta>> Access
    {
        get
        {
            var account = new V1ServiceAccount { Metadata = new() { Name = release.FullName } };
            yield return account;
            if (!values.Rbac)
                yield break;
            var role = new V1Role
            {
                Metadata = new() { Name = release.FullName },
                Rules = [new() { ApiGroups = [""], Resources = [.. values.Resources], Verbs = ["get", "list", "watch"] }],
            };
            yield return role;
            yield return new V1RoleBinding
            {
                Metadata = new() { Name = release.FullName },
                RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = role.Metadata.Name },
                Subjects = [new() { Kind = "ServiceAccount", Name = account.Metadata.Name, NamespaceProperty = release.Namespace }],
            };
        }
    }
}

public sealed record SeveralKindsValues
{
    public bool Rbac { get; init; } = true;
    [MinLength(1)] public IReadOnlyList<string> Resources { get; init; } = ["pods", "services"];
}
