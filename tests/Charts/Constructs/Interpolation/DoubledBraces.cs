using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.DoubledBraces;

/// <summary>Braces that are none of C#'s, and none of Helm's.</summary>
[HelmChart("doubled-braces", Version = "0.1.0")]
public sealed class DoubledBraces(DoubledBracesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["go"] = $"{{{{ .Values.{values.Name} }}}}",
            ["raw"] =
                $$$"""
                {{ $labels.instance }} of {{{values.Name}}} is {{ "down" }}
                """,
            ["json"] = $"{{\"name\":\"{values.Name}\",\"port\":{values.Port}}}",
        },
    };
}

public sealed record DoubledBracesValues
{
    [RegularExpression("[a-z]{1,20}")] public string Name { get; init; } = "app";
    [Range(1, 65535)] public int Port { get; init; } = 80;
}
