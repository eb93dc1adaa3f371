using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.LeftOutWhenEmpty;

/// <summary>A list that is left out when it is empty, and a condition on its length.</summary>
[HelmChart("left-out-when-empty", Version = "0.1.0")]
public sealed class LeftOutWhenEmpty(LeftOutWhenEmptyValues values, Release release)
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
                    Volumes = values.Secrets.Count > 0
                        ? [new() { Name = "secrets", Projected = new() { Sources = Sources } }]
                        : null,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            VolumeMounts = values.Secrets.Count > 0 ? [new() { Name = "secrets", MountPath = "/secrets" }] : null,
                            Args = values.Arguments.Select(argument => $"--{argument}").NullIfEmpty(),
                        },
                    ],
                },
            },
        },
    };

    private IList<V1VolumeProjection>? Sources =>
        values.Secrets.Select(name => new V1VolumeProjection { Secret = new() { Name = name } }).NullIfEmpty();
}

public sealed record LeftOutWhenEmptyValues
{
    /// <summary>Secrets to mount.</summary>
    [Items("[a-z]([-a-z0-9]{0,40}[a-z0-9])?")] public IReadOnlyList<string> Secrets { get; init; } = [];

    public IReadOnlyList<string> Arguments { get; init; } = [];
}
