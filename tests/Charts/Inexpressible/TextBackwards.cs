using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.TextBackwards;

/// <summary>A text from its end to its start.</summary>
[HelmChart("text-backwards", Version = "0.1.0")]
public sealed class TextBackwards(TextBackwardsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["back"] = new string(values.Name.Reverse().ToArray()), // PLM9004: take it as a value of its own
        },
    };
}

public sealed record TextBackwardsValues
{
    [RegularExpression("[a-z]{1,20}")] public string Name { get; init; } = "app";
}
