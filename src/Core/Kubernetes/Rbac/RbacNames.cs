using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Rbac;

/// <summary>Names of the API group of roles and bindings.</summary>
internal static class RbacNames
{
    public const string Group = "rbac.authorization.k8s.io";

    /// <summary>The group whose members no authorizer asks.</summary>
    public const string Masters = "system:masters";

    public static bool IsRole(ManifestObject manifest) => manifest is { Group: Group, Kind: "Role" or "ClusterRole" };
}
