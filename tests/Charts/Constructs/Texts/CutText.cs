using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.CutText;

/// <summary>Parts of a text by position, where its length is known.</summary>
[HelmChart("cut-text", Version = "0.1.0")]
public sealed class CutText(CutTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["short"] = values.Commit[..7],
            ["rest"] = values.Commit[7..],
            ["middle"] = values.Commit.Substring(4, 8),
            ["last"] = values.Commit[^4..],
            ["from"] = values.Commit.Substring(36),
        },
    };
}

public sealed record CutTextValues
{
    /// <summary>Commit that the image was built from.</summary>
    [RegularExpression("[0-9a-f]{40}")] public string Commit { get; init; } = "54f949600112233445566778899aabbccddeeff0";
}
