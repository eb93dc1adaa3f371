using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.MapLeftOutWhenEmpty;

/// <summary>A map that is left out when it is empty.</summary>
[HelmChart("map-left-out-when-empty", Version = "0.1.0")]
public sealed class MapLeftOutWhenEmpty(MapLeftOutWhenEmptyValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new()
                {
                    Labels = release.Selector(),
                    Annotations = values.PodAnnotations.NullIfEmpty(),
                },
                Spec = new()
                {
                    NodeSelector = values.NodeSelector.NullIfEmpty(),
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record MapLeftOutWhenEmptyValues
{
    /// <summary>Labels that a node must have.</summary>
    public IReadOnlyDictionary<string, string> NodeSelector { get; init; } = new Dictionary<string, string>();

    /// <summary>Annotations of the pods.</summary>
    [Keys("[a-z./-]{1,40}")]
    public IReadOnlyDictionary<string, string> PodAnnotations { get; init; } = new Dictionary<string, string>();
}
