using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.CapturedGroup;

/// <summary>A part of a text by a regular expression.</summary>
[HelmChart("captured-group", Version = "0.1.0")]
public sealed class CapturedGroup(CapturedGroupValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["major"] = Regex.Match(values.Version, "^v?([0-9]+)").Groups[1].Value, // PLM9004: Split('.')[0]
        },
    };
}

public sealed record CapturedGroupValues
{
    [RegularExpression("v?[0-9]{1,3}\\.[0-9]{1,3}")] public string Version { get; init; } = "v1.2";
}
