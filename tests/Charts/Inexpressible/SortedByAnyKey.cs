using k8s.Models;
using Plimsoll;

namespace Inexpressible.SortedByAnyKey;

/// <summary>A dictionary in the order of keys that may be beyond ASCII.</summary>
[HelmChart("sorted-by-any-key", Version = "0.1.0")]
public sealed class SortedByAnyKey(SortedByAnyKeyValues values, Release release)
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
                            Args = [.. values.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => setting.Value)], // PLM9004: [Keys] of ASCII characters for settings
                        },
                    ],
                },
            },
        },
    };
}

public sealed record SortedByAnyKeyValues
{
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string> { ["a"] = "1" };
}
