using k8s.Models;
using Plimsoll;

namespace Constructs.Models.EnvironmentModels;

/// <summary>Environment variables as the API has them, with references to Secrets.</summary>
[HelmChart("environment-models", Version = "0.1.0")]
public sealed class EnvironmentModels(EnvironmentModelsValues values, Release release)
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
                            Env = [new() { Name = "BUILT_IN", Value = "1" }, .. values.ExtraEnv],
                            EnvFrom = values.EnvFrom.NullIfEmpty(),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record EnvironmentModelsValues
{
    /// <summary>More environment variables.</summary>
    public IReadOnlyList<V1EnvVar> ExtraEnv { get; init; } =
    [
        new() { Name = "PASSWORD", ValueFrom = new() { SecretKeyRef = new() { Name = "db", Key = "password" } } },
    ];

    public IReadOnlyList<V1EnvFromSource> EnvFrom { get; init; } = [];
}
