using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.CharacterCode;

/// <summary>The number of a character.</summary>
[HelmChart("character-code", Version = "0.1.0")]
public sealed class CharacterCode(CharacterCodeValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["code"] = $"{(int)values.Letter[0]}", // PLM9004: a switch over the letters that are meant
        },
    };
}

public sealed record CharacterCodeValues
{
    [RegularExpression("[a-z]")] public string Letter { get; init; } = "a";
}
