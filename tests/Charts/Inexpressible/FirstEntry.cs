using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.FirstEntry;

/// <summary>The first entry of a dictionary, which has none.</summary>
[HelmChart("first-entry", Version = "0.1.0")]
public sealed class FirstEntry(FirstEntryValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["first"] = values.Settings.First().Value, // PLM9004: order by key before, or name the key
        },
    };
}

public sealed record FirstEntryValues
{
    [Keys("[a-z]{1,20}"), MinLength(1)]
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string> { ["a"] = "1" };
}
