using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.TrimmedText;

/// <summary>Spaces off, and other characters off.</summary>
[HelmChart("trimmed-text", Version = "0.1.0")]
public sealed class TrimmedText(TrimmedTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["spaces"] = values.Text.Trim(),
            ["start"] = values.Path.TrimStart('/'),
            ["end"] = values.Path.TrimEnd('/'),
            ["both"] = values.Path.Trim('/', '-'),
            ["joined"] = $"{values.Path.TrimEnd('/')}/metrics",
        },
    };
}

public sealed record TrimmedTextValues
{
    public string Text { get; init; } = "  padded \n";
    [RegularExpression("[-/a-z]{0,30}")] public string Path { get; init; } = "//app/";
}
