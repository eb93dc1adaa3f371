using System.ComponentModel.DataAnnotations;
using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.DecimalFormatted;

/// <summary>A decimal with two digits: Helm has only doubles, and rounds them otherwise.</summary>
[HelmChart("decimal-formatted", Version = "0.1.0")]
public sealed class DecimalFormatted(DecimalFormattedValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["price"] = values.Price.ToString("F2", CultureInfo.InvariantCulture), // PLM9004: give the amount in cents, as a long
        },
    };
}

public sealed record DecimalFormattedValues
{
    [Range(0.0, 1_000_000.0)] public decimal Price { get; init; } = 9.99m;
}
