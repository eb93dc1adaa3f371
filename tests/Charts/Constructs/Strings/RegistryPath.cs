using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.RegistryPath;

/// <summary>Global registry before the repository, as Bitnami's charts have it.</summary>
[HelmChart("registry-path", Version = "0.1.0")]
public sealed class RegistryPath(RegistryPathValues values, Release release)
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
                            Image = $"{(values.Registry is null ? "" : values.Registry + "/")}{values.Repository}:{values.Tag}",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record RegistryPathValues
{
    /// <summary>Registry to pull from; unset, the container runtime's own.</summary>
    [RegularExpression("[a-z0-9.-]+(:[0-9]{2,5})?")] public string? Registry { get; init; }

    [RegularExpression("[a-z0-9]+([._/-][a-z0-9]+)*")] public string Repository { get; init; } = "bitnami/redis";
    [RegularExpression("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}")] public string Tag { get; init; } = "7.2.5";
}
