using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.MapOfBools;

/// <summary>Switches by name.</summary>
[HelmChart("map-of-bools", Version = "0.1.0")]
public sealed class MapOfBools(MapOfBoolsValues values, Release release)
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
                            Args =
                            [
                                .. values.Features
                                    .OrderBy(feature => feature.Key, StringComparer.Ordinal)
                                    .Select(feature => $"--feature-{feature.Key}={(feature.Value ? "on" : "off")}"),
                                .. values.Features
                                    .Where(feature => feature.Value)
                                    .OrderBy(feature => feature.Key, StringComparer.Ordinal)
                                    .Select(feature => $"--enable-{feature.Key}"),
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record MapOfBoolsValues
{
    [Keys("[a-z]{1,20}")]
    public IReadOnlyDictionary<string, bool> Features { get; init; } = new Dictionary<string, bool>
    {
        ["tracing"] = true,
        ["beta"] = false,
    };
}
