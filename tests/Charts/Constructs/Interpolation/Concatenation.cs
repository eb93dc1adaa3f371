using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.Concatenation;

/// <summary>Plus signs, with null and numbers among them.</summary>
[HelmChart("concatenation", Version = "0.1.0")]
public sealed class Concatenation(ConcatenationValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["plain"] = values.First + "-" + values.Second,
            ["null"] = "[" + values.Second + "]",
            ["numbers"] = values.First + values.Number + 1,
            ["sum"] = values.Number + 1 + values.First,
            ["folded"] = "a" + "b" + values.First + "c" + "d",
            ["method"] = string.Concat("x", values.First, values.Second),
        },
    };
}

public sealed record ConcatenationValues
{
    public string First { get; init; } = "a";
    public string? Second { get; init; }
    [Range(0, 1_000)] public int Number { get; init; } = 1;
}
