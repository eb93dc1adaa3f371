using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.MemberInInterpolation;

/// <summary>A member in the middle of a text.</summary>
[HelmChart("member-in-interpolation", Version = "0.1.0")]
public sealed class MemberInInterpolation(MemberInInterpolationValues values, Release release)
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
                            Args = [$"--role={values.Role}", $"{values.Role}-of-{release.Name}"],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record MemberInInterpolationValues
{
    public Role Role { get; init; } = Role.Leader;
}

public enum Role
{
    Leader,
    Follower,
}
