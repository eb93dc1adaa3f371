using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.MapOfLists;

/// <summary>Lists by name.</summary>
[HelmChart("map-of-lists", Version = "0.1.0")]
public sealed class MapOfLists(MapOfListsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["groups.txt"] = string.Concat(values.Groups
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key}: {string.Join(' ', group.Value)}\n")),
        },
    };
}

public sealed record MapOfListsValues
{
    [Keys("[a-z]{1,10}")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } =
        new Dictionary<string, IReadOnlyList<string>> { ["admins"] = ["ann", "bob"], ["none"] = [] };
}
