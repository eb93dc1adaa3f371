using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.NestedPropertyPattern;

/// <summary>Values deep down.</summary>
[HelmChart("nested-property-pattern", Version = "0.1.0")]
public sealed class NestedPropertyPattern(NestedPropertyPatternValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["storage"] = values is { Persistence.Enabled: true, Persistence.Size: { } size } ? size : "none",
            ["both"] = values is { Debug: true, Persistence: { Enabled: false } } ? "1" : "0",
        },
    };
}

public sealed record NestedPropertyPatternValues
{
    public bool Debug { get; init; }
    public PersistenceValues Persistence { get; init; } = new();
}

public sealed record PersistenceValues
{
    public bool Enabled { get; init; } = true;
    [RegularExpression("[1-9][0-9]{0,3}Gi")] public string? Size { get; init; }
}
