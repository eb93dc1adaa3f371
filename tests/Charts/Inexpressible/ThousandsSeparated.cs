using System.ComponentModel.DataAnnotations;
using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.ThousandsSeparated;

/// <summary>A number with separators.</summary>
[HelmChart("thousands-separated", Version = "0.1.0")]
public sealed class ThousandsSeparated(ThousandsSeparatedValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["count"] = values.Count.ToString("N0", CultureInfo.InvariantCulture), // PLM9004: write the number without a format, or with D or X
        },
    };
}

public sealed record ThousandsSeparatedValues
{
    [Range(0, 1_000_000)] public int Count { get; init; } = 1_000;
}
