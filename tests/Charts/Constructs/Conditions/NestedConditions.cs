using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.NestedConditions;

/// <summary>A condition within a condition, and one in each arm.</summary>
[HelmChart("nested-conditions", Version = "0.1.0")]
public sealed class NestedConditions(NestedConditionsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["kind"] = values.Enabled
                ? values.Port > 1024 ? "user" : values.Port == 443 ? "https" : "system"
                : values.Port > 0 ? "off" : "none",
        },
    };
}

public sealed record NestedConditionsValues
{
    public bool Enabled { get; init; } = true;
    [Range(0, 65535)] public int Port { get; init; } = 443;
}
