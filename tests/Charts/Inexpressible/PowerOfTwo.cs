using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.PowerOfTwo;

/// <summary>A power, which .NET computes with doubles.</summary>
[HelmChart("power-of-two", Version = "0.1.0")]
public sealed class PowerOfTwo(PowerOfTwoValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["size"] = $"{(int)Math.Pow(2, values.Exponent)}", // PLM9004: a switch over the exponents that are meant
        },
    };
}

public sealed record PowerOfTwoValues
{
    [Range(0, 10)] public int Exponent { get; init; } = 3;
}
