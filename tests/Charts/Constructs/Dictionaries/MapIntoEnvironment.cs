using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.MapIntoEnvironment;

/// <summary>Environment variables from a map, in the order of their names.</summary>
[HelmChart("map-into-environment", Version = "0.1.0")]
public sealed class MapIntoEnvironment(MapIntoEnvironmentValues values, Release release)
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
                            Env =
                            [
                                new() { Name = "POD_NAME", ValueFrom = new() { FieldRef = new() { FieldPath = "metadata.name" } } },
                                .. values.Env
                                    .OrderBy(variable => variable.Key, StringComparer.Ordinal)
                                    .Select(variable => new V1EnvVar { Name = variable.Key, Value = variable.Value }),
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record MapIntoEnvironmentValues
{
    /// <summary>Environment variables, by name.</summary>
    [Keys("[A-Za-z_][A-Za-z0-9_]{0,60}", Except = ["POD_NAME"])]
    public IReadOnlyDictionary<string, string> Env { get; init; } = new Dictionary<string, string> { ["TZ"] = "UTC", ["yes"] = "no" };
}
