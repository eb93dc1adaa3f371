using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Kubernetes.Security;

/// <summary>Whom a pod is to the API server, and whether it gets the token that proves it.</summary>
internal static class ServiceAccountToken
{
    private const string DefaultName = "default";

    /// <summary>The field that names the pod's ServiceAccount; where the name belongs when none does.</summary>
    public static Field NameField(Pod pod)
    {
        var name = pod.Spec["serviceAccountName"];
        if (name.IsPresent && name.Text is not "")
            return name;
        var deprecated = pod.Spec["serviceAccount"];
        return deprecated.IsPresent && deprecated.Text is not "" ? deprecated : name;
    }

    /// <summary>The name of the pod's ServiceAccount, <c>default</c> when it says none; null when not known.</summary>
    public static string? NameOf(Pod pod) => NameField(pod) is { IsPresent: true } field
        ? field.Text is { } text ? text.Length == 0 ? DefaultName : text : null
        : DefaultName;

    public static bool IsDefault(Pod pod) => NameOf(pod) == DefaultName;

    /// <summary>
    /// Whether the token is mounted into the pod's containers: unless the pod says no, or its ServiceAccount does and the pod is silent.
    /// </summary>
    public static Truth IsMounted(Pod pod, ManifestSet set, SettingsScope settings)
    {
        var own = pod.Spec["automountServiceAccountToken"];
        if (own.IsPresent)
            return own.Boolean switch { true => Truth.Yes, false => Truth.No, null => Truth.Unknown };
        if (NameOf(pod) is not { } name || set.IsExternal("ServiceAccount", name, settings) || !pod.Workload.Object.IsNamespaceKnown)
            return Truth.Unknown;
        if (AccountOf(pod, set) is not { } account)
            return set.HasUnknown("ServiceAccount") ? Truth.Unknown : Truth.Yes;
        var ofAccount = account.Root["automountServiceAccountToken"];
        return ofAccount.IsAbsent ? Truth.Yes : ofAccount.Boolean switch { true => Truth.Yes, false => Truth.No, null => Truth.Unknown };
    }

    /// <summary>The pod's ServiceAccount; null when the set has none.</summary>
    public static ManifestObject? AccountOf(Pod pod, ManifestSet set) =>
        NameOf(pod) is { } name ? set.Find(new ApiKind("", "ServiceAccount"), pod.Workload.Namespace, name) : null;
}
