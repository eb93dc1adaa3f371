using k8s.Models;
using Plimsoll;

namespace Constructs.References.SharedConfiguration;

/// <summary>Every entry of a ConfigMap as an environment variable of the same name.</summary>
[HelmChart("shared-configuration", Version = "0.1.0")]
public sealed class SharedConfiguration(SharedConfigurationValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string> { ["LEVEL"] = values.Level, ["REGION"] = values.Region },
    };

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
                            Env =
                            [
                                .. Config.Data.Keys.Select(key => new V1EnvVar
                                {
                                    Name = key,
                                    ValueFrom = new() { ConfigMapKeyRef = new() { Name = Config.Metadata.Name, Key = key } },
                                }),
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record SharedConfigurationValues
{
    public string Level { get; init; } = "info";
    public string Region { get; init; } = "eu";
}
