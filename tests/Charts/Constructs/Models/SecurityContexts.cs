using k8s.Models;
using Plimsoll;

namespace Constructs.Models.SecurityContexts;

/// <summary>Security contexts as the API has them, with defaults.</summary>
[HelmChart("security-contexts", Version = "0.1.0")]
public sealed class SecurityContexts(SecurityContextsValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    SecurityContext = values.PodSecurityContext,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            SecurityContext = values.ContainerSecurityContext,
                        },
                    ],
                },
            },
        },
    };
}

public sealed record SecurityContextsValues
{
    public V1PodSecurityContext PodSecurityContext { get; init; } = new() { RunAsNonRoot = true, FsGroup = 65534 };

    public V1SecurityContext ContainerSecurityContext { get; init; } = new()
    {
        AllowPrivilegeEscalation = false,
        Capabilities = new() { Drop = ["ALL"] },
    };
}
