using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.ReplacedText;

/// <summary>Parts replaced by others.</summary>
[HelmChart("replaced-text", Version = "0.1.0")]
public sealed class ReplacedText(ReplacedTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["dots"] = values.Domain.Replace('.', '-'),
            ["words"] = values.Domain.Replace("example", "test", StringComparison.Ordinal),
            ["gone"] = values.Domain.Replace(".", ""),
            ["value"] = values.Domain.Replace("x", values.Other, StringComparison.Ordinal),
        },
    };
}

public sealed record ReplacedTextValues
{
    [RegularExpression("[a-z0-9.]{1,60}")] public string Domain { get; init; } = "www.example.com";
    public string Other { get; init; } = "$1\\";
}
