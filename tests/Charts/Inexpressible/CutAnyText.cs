using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.CutAnyText;

/// <summary>A part by position, in UTF-16 units or in bytes.</summary>
[HelmChart("cut-any-text", Version = "0.1.0")]
public sealed class CutAnyText(CutAnyTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["start"] = values.Title[..3], // PLM9004: a pattern of ASCII characters for title
        },
    };
}

public sealed record CutAnyTextValues
{
    [MinLength(3)] public string Title { get; init; } = "Overview";
}
