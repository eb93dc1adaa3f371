using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.NullPatterns;

/// <summary>Is null, is not null, and a name for what is there.</summary>
[HelmChart("null-patterns", Version = "0.1.0")]
public sealed class NullPatterns(NullPatternsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["null"] = values.Name is null ? "1" : "0",
            ["not-null"] = values.Name is not null ? "1" : "0",
            ["named"] = values.Name is { } name ? $"<{name}>" : "nobody",
            ["typed"] = values.Name is string text ? text : "nobody",
            ["length"] = values.Port is { } port and > 1024 ? $"{port}" : "1024",
        },
    };
}

public sealed record NullPatternsValues
{
    public string? Name { get; init; }
    [Range(0, 65535)] public int? Port { get; init; }
}
