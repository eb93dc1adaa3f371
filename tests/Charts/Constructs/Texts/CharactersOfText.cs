using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.CharactersOfText;

/// <summary>One character by position, and comparisons with it.</summary>
[HelmChart("characters-of-text", Version = "0.1.0")]
public sealed class CharactersOfText(CharactersOfTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["first"] = values.Name[0].ToString(),
            ["is-digit"] = char.IsAsciiDigit(values.Name[0]) ? "1" : "0",
            ["equal"] = values.Name[0] == 'a' ? "1" : "0",
            ["in-text"] = $"{values.Name[0]}{values.Name[^1]}",
        },
    };
}

public sealed record CharactersOfTextValues
{
    [RegularExpression("[a-z0-9]{1,20}")] public string Name { get; init; } = "app";
}
