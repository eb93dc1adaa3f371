using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.PaddedText;

/// <summary>Columns by methods.</summary>
[HelmChart("padded-text", Version = "0.1.0")]
public sealed class PaddedText(PaddedTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["left"] = values.Name.PadLeft(10) + "|",
            ["right"] = values.Name.PadRight(10) + "|",
        },
    };
}

public sealed record PaddedTextValues
{
    [RegularExpression("[a-z]{1,14}")] public string Name { get; init; } = "app";
}
