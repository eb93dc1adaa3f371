using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.KeyedByList;

/// <summary>A map out of a list.</summary>
[HelmChart("keyed-by-list", Version = "0.1.0")]
public sealed class KeyedByList(KeyedByListValues values, Release release)
{
    public V1ConfigMap Plugins => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["count"] = $"{values.Plugins.Count}",
        },
    };

    public V1ConfigMap Files => new()
    {
        Metadata = new() { Name = release.NameFor("files") },
        Data = values.Plugins.ToDictionary(plugin => $"{plugin.Key}.yaml", plugin => $"version: {plugin.Value}\n"),
    };
}

public sealed record KeyedByListValues
{
    [Keys("[a-z]{1,20}")]
    public IReadOnlyDictionary<string, string> Plugins { get; init; } = new Dictionary<string, string> { ["piechart"] = "1.6.2" };
}
