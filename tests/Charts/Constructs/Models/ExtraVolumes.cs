using k8s.Models;
using Plimsoll;

namespace Constructs.Models.ExtraVolumes;

/// <summary>Volumes and mounts as the API has them, next to the chart's own.</summary>
[HelmChart("extra-volumes", Version = "0.1.0")]
public sealed class ExtraVolumes(ExtraVolumesValues values, Release release)
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
                    Volumes = [new() { Name = "tmp", EmptyDir = new() }, .. values.ExtraVolumes],
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            VolumeMounts = [new() { Name = "tmp", MountPath = "/tmp" }, .. values.ExtraVolumeMounts],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ExtraVolumesValues
{
    public IReadOnlyList<V1Volume> ExtraVolumes { get; init; } =
    [
        new() { Name = "ca", Secret = new() { SecretName = "ca", DefaultMode = 292 } },
    ];

    public IReadOnlyList<V1VolumeMount> ExtraVolumeMounts { get; init; } =
    [
        new() { Name = "ca", MountPath = "/ca", ReadOnlyProperty = true },
    ];
}
