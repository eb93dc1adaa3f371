using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.FilteredMap;

/// <summary>Those entries for which something holds.</summary>
[HelmChart("filtered-map", Version = "0.1.0")]
public sealed class FilteredMap(FilteredMapValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = values.Settings
            .Where(setting => setting.Value != "" && !setting.Key.StartsWith('_'))
            .ToDictionary(setting => setting.Key, setting => setting.Value),
    };
}

public sealed record FilteredMapValues
{
    [Keys("[_a-z]{1,10}")]
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>
    {
        ["a"] = "1",
        ["_b"] = "2",
        ["c"] = "",
    };
}
