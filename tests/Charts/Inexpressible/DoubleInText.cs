using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.DoubleInText;

/// <summary>A fraction as text: Go and .NET print some of them differently.</summary>
[HelmChart("double-in-text", Version = "0.1.0")]
public sealed class DoubleInText(DoubleInTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["ratio"] = $"{values.Ratio}", // PLM9004: make it an int, in percent, or a string with a pattern
        },
    };
}

public sealed record DoubleInTextValues
{
    [Range(0.0, 1.0)] public double Ratio { get; init; } = 0.5;
}
