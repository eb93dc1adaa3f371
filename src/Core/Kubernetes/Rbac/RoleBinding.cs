using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Rbac;

/// <summary>The view of a RoleBinding or ClusterRoleBinding.</summary>
internal sealed class RoleBinding
{
    private RoleBinding(ManifestObject manifest) => Object = manifest;

    public ManifestObject Object { get; }

    public string DisplayName => Object.DisplayName;

    /// <summary>Gives its role in all namespaces.</summary>
    public bool IsClusterWide => Object.Kind == "ClusterRoleBinding";

    public Field RoleRef => Object.Root["roleRef"];

    public Field Subjects => Object.Root["subjects"];

    /// <summary>The kind of role: <c>ClusterRole</c> or <c>Role</c>; null when it is neither, or not known.</summary>
    public string? RoleKind => RoleRef["kind"].Text switch
    {
        "ClusterRole" => "ClusterRole",
        "Role" when !IsClusterWide => "Role",
        _ => null,
    };

    /// <summary>Null when absent or unknown.</summary>
    public string? RoleName => RoleRef["name"].Text is { Length: > 0 } name ? name : null;

    /// <summary>Binds somebody else than the group that may do everything anyway.</summary>
    public bool BindsSomebody => Subjects.Items.Any(static subject => subject["name"].Text is not RbacNames.Masters);

    /// <summary>Where the role's rights hold, in words.</summary>
    public string Scope => IsClusterWide ? "in the whole cluster" : $"in namespace \"{Object.Namespace}\"";

    /// <summary>The subjects in words: the first one, and how many more there are.</summary>
    public string SubjectsInWords
    {
        get
        {
            var subjects = Subjects.Items.ToList();
            if (subjects.Count == 0)
                return "its subjects";
            var first = subjects[0];
            var name = first["name"].Text is { Length: > 0 } text ? text : "?";
            var @namespace = first["namespace"].Text is { Length: > 0 } written ? written + "/" : "";
            var words = $"{first["kind"].Text ?? "subject"} \"{@namespace}{name}\"";
            return subjects.Count == 1 ? words : $"{words} and {(subjects.Count - 1).ToString(CultureInfo.InvariantCulture)} more";
        }
    }

    /// <summary>The view of an object; null when it is no binding.</summary>
    public static RoleBinding? Of(ManifestObject manifest) => manifest is { Group: RbacNames.Group, Kind: "RoleBinding" or "ClusterRoleBinding" } ? new RoleBinding(manifest) : null;
}
