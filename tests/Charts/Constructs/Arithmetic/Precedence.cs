using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.Precedence;

/// <summary>Parentheses where C# needs none, and where it does.</summary>
[HelmChart("precedence", Version = "0.1.0")]
public sealed class Precedence(PrecedenceValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["sum"] = $"{values.A + values.B * 2 - 1}",
            ["product"] = $"{(values.A + values.B) * (2 - values.A)}",
            ["nested"] = $"{(values.A + 1) * 3 % 5 + values.B / 2}",
        },
    };
}

public sealed record PrecedenceValues
{
    [Range(0, 100)] public int A { get; init; } = 1;
    [Range(0, 100)] public int B { get; init; } = 2;
}
