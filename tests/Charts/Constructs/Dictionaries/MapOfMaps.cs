using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.MapOfMaps;

/// <summary>Settings by section, as an ini file has them.</summary>
[HelmChart("map-of-maps", Version = "0.1.0")]
public sealed class MapOfMaps(MapOfMapsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["grafana.ini"] = string.Concat(values.Ini
                .OrderBy(section => section.Key, StringComparer.Ordinal)
                .Select(section => $"[{section.Key}]\n" + string.Concat(section.Value
                    .OrderBy(setting => setting.Key, StringComparer.Ordinal)
                    .Select(setting => $"{setting.Key} = {setting.Value}\n")))),
        },
    };
}

public sealed record MapOfMapsValues
{
    /// <summary>Sections of grafana.ini.</summary>
    [Keys("[a-z.]{1,20}")]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Ini { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["server"] = new Dictionary<string, string> { ["root_url"] = "https://grafana.example.com" },
        };
}
