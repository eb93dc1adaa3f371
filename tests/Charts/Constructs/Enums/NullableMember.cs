using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.NullableMember;

/// <summary>An enum that may be unset.</summary>
[HelmChart("nullable-member", Version = "0.1.0")]
public sealed class NullableMember(NullableMemberValues values, Release release)
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
                    DnsPolicy = values.DnsPolicy?.ToString(),
                    RestartPolicy = values.DnsPolicy is null or DnsPolicy.Default ? null : "Always",
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record NullableMemberValues
{
    public DnsPolicy? DnsPolicy { get; init; }
}

public enum DnsPolicy
{
    ClusterFirst,
    ClusterFirstWithHostNet,
    Default,
}
