using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.MethodDefinitions;

/// <summary>Definitions that are methods, and one with an optional parameter among the helpers.</summary>
[HelmChart("method-definitions", Version = "0.1.0")]
public sealed class MethodDefinitions(MethodDefinitionsValues values, Release release)
{
    public V1ConfigMap Config() => Make("config");

    public V1ConfigMap Extra() => Make("extra", level: "debug");

    private V1ConfigMap Make(string name, string level = "info", params string[] lines) => new()
    {
        Metadata = new() { Name = release.NameFor(name) },
        Data = new Dictionary<string, string>
        {
            ["level"] = values.Level ?? level,
            ["lines"] = string.Join('\n', lines),
        },
    };
}

public sealed record MethodDefinitionsValues
{
    public string? Level { get; init; }
}
