using k8s.Models;
using Plimsoll;

namespace Constructs.Models.ChangedModel;

/// <summary>A model of the values with a field changed.</summary>
[HelmChart("changed-model", Version = "0.1.0")]
public sealed class ChangedModel(ChangedModelValues values, Release release)
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
                    SecurityContext = values.Pod with { RunAsNonRoot = values.Strict ? true : values.Pod.RunAsNonRoot },
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            SecurityContext = values.SecurityContext with { ReadOnlyRootFilesystem = true },
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ChangedModelValues
{
    public V1SecurityContext SecurityContext { get; init; } = new() { Privileged = false, ReadOnlyRootFilesystem = false };
    public V1PodSecurityContext Pod { get; init; } = new() { RunAsUser = 1000 };
    public bool Strict { get; init; } = true;
}
