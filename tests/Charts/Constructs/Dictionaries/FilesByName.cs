using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.FilesByName;

/// <summary>Files of a ConfigMap by name, with a prefix and a fixed one of the chart's.</summary>
[HelmChart("files-by-name", Version = "0.1.0")]
public sealed class FilesByName(FilesByNameValues values, Release release)
{
    public V1ConfigMap Files => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Data = new Dictionary<string, string>(values.Files.Select(file => KeyValuePair.Create($"conf-{file.Key}", file.Value)))
        {
            ["main.conf"] = "include conf-*\n",
        },
    };
}

public sealed record FilesByNameValues
{
    /// <summary>Files by name.</summary>
    [Keys("[-._a-zA-Z0-9]{1,60}")]
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string> { ["a.conf"] = "x: {{ y }}\n" };
}
