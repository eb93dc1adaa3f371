using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.FormatOfValues;

/// <summary>A format that is itself a value.</summary>
[HelmChart("format-of-values", Version = "0.1.0")]
public sealed class FormatOfValues(FormatOfValuesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["name"] = string.Format(CultureInfo.InvariantCulture, values.Format, release.Name), // PLM9004: interpolate, or Replace a placeholder
        },
    };
}

public sealed record FormatOfValuesValues
{
    public string Format { get; init; } = "app-{0}";
}
