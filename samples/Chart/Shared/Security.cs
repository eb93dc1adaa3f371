using k8s.Models;

namespace Hula;

/// <summary>What the Pod Security Standard "restricted" asks of every pod.</summary>
internal static class Security
{
    public static V1SecurityContext Container => new()
    {
        AllowPrivilegeEscalation = false,
        Capabilities = new() { Drop = ["ALL"] },
    };

    /// <param name="user">The user that the image is built for. Volumes are mounted for its group, so that it can write to them.</param>
    public static V1PodSecurityContext Pod(long user) => new()
    {
        RunAsNonRoot = true,
        RunAsUser = user,
        FsGroup = user,
        SeccompProfile = new() { Type = "RuntimeDefault" },
    };
}
