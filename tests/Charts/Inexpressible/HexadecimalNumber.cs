using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.HexadecimalNumber;

/// <summary>A number out of hexadecimal digits.</summary>
[HelmChart("hexadecimal-number", Version = "0.1.0")]
public sealed class HexadecimalNumber(HexadecimalNumberValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["number"] = $"{Convert.ToInt32(values.Color, 16)}", // PLM9004: make it an int
        },
    };
}

public sealed record HexadecimalNumberValues
{
    [RegularExpression("[0-9a-f]{6}")] public string Color { get; init; } = "00ff00";
}
