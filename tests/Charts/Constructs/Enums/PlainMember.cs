using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.PlainMember;

/// <summary>An enum whose members are called what Kubernetes calls them.</summary>
[HelmChart("plain-member", Version = "0.1.0")]
public sealed class PlainMember(PlainMemberValues values, Release release)
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
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            ImagePullPolicy = values.PullPolicy.ToString(),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record PlainMemberValues
{
    /// <summary>When the image is pulled.</summary>
    public PullPolicy PullPolicy { get; init; } = PullPolicy.IfNotPresent;
}

public enum PullPolicy
{
    IfNotPresent,
    Always,
    Never,
}
