using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.LookedUpEntry;

/// <summary>A single entry of a map, if it is there.</summary>
[HelmChart("looked-up-entry", Version = "0.1.0")]
public sealed class LookedUpEntry(LookedUpEntryValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["has"] = values.Settings.ContainsKey("mode") ? "1" : "0",
            ["or"] = values.Settings.GetValueOrDefault("mode", "auto"),
            ["try"] = values.Settings.TryGetValue("proxy", out var proxy) ? $"via {proxy}" : "direct",
            ["guarded"] = values.Settings.ContainsKey("level") ? values.Settings["level"] : "info",
            ["count"] = $"{values.Settings.Count}",
        },
    };
}

public sealed record LookedUpEntryValues
{
    [Keys("[a-z]{1,10}")]
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string> { ["mode"] = "" };
}
