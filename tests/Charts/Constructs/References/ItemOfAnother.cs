using k8s.Models;
using Plimsoll;

namespace Constructs.References.ItemOfAnother;

/// <summary>Documents of a list, referred to from another one.</summary>
[HelmChart("item-of-another", Version = "0.1.0")]
public sealed class ItemOfAnother(ItemOfAnotherValues values, Release release)
{
    public IEnumerable<V1ConfigMap> Configs => values.Files
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => new V1ConfigMap
        {
            Metadata = new() { Name = release.NameFor(file.Key) },
            Data = new Dictionary<string, string> { [file.Key] = file.Value },
        });

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
                    Volumes = Configs
                        .Select(config => config.Metadata.Name)
                        .Select(name => new V1Volume { Name = name, ConfigMap = new() { Name = name } })
                        .NullIfEmpty(),
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            VolumeMounts = Configs
                                .Select(config => config.Metadata.Name)
                                .Select(name => new V1VolumeMount { Name = name, MountPath = $"/etc/{name}" })
                                .NullIfEmpty(),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ItemOfAnotherValues
{
    [Keys("[a-z]{1,10}")]
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string> { ["limits"] = "a: 1\n" };
}
