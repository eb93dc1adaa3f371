using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.ShiftedBits;

/// <summary>Bits: Helm has no operator for them.</summary>
[HelmChart("shifted-bits", Version = "0.1.0")]
public sealed class ShiftedBits(ShiftedBitsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["mask"] = $"{values.Bit << 4}", // PLM9004: multiply by 16
        },
    };
}

public sealed record ShiftedBitsValues
{
    [Range(0, 15)] public int Bit { get; init; } = 1;
}
