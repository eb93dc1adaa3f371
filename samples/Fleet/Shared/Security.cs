using k8s.Models;

namespace Fleet;

/// <summary>What the Pod Security Standard "restricted" asks of every pod.</summary>
internal static class Security
{
    /// <summary>The user that our own images are built for.</summary>
    public const long OwnUser = 10001;

    public static V1SecurityContext Container => new()
    {
        AllowPrivilegeEscalation = false,
        Capabilities = new() { Drop = ["ALL"] },
    };

    public static V1PodSecurityContext Pod(long user = OwnUser) => new()
    {
        RunAsNonRoot = true,
        RunAsUser = user,
        // Volumes are mounted for this group, so that the user can write to them.
        FsGroup = user,
        SeccompProfile = new() { Type = "RuntimeDefault" },
    };
}
