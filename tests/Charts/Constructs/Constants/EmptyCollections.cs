using k8s.Models;
using Plimsoll;

namespace Constructs.Constants.EmptyCollections;

/// <summary>Empty lists and maps are not absent ones.</summary>
[HelmChart("empty-collections", Version = "0.1.0")]
public sealed class EmptyCollections(EmptyCollectionsValues values, Release release)
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
                    NodeSelector = new Dictionary<string, string>(),
                    Volumes = values.Mounted ? [new() { Name = "tmp", EmptyDir = new() }] : [],
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Args = [],
                            VolumeMounts = values.Mounted ? [new() { Name = "tmp", MountPath = "/tmp" }] : [],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record EmptyCollectionsValues
{
    public bool Mounted { get; init; } = true;
}
