using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.MaskedBits;

/// <summary>Bits of a number.</summary>
[HelmChart("masked-bits", Version = "0.1.0")]
public sealed class MaskedBits(MaskedBitsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["flags"] = (values.Flags & 4) != 0 ? "on" : "off", // PLM9004: a bool for each flag
        },
    };
}

public sealed record MaskedBitsValues
{
    [Range(0, 255)] public int Flags { get; init; } = 4;
}
