using k8s.Models;
using Plimsoll;

namespace Inexpressible.PaddedAnyText;

/// <summary>A column as wide as so many UTF-16 units.</summary>
[HelmChart("padded-any-text", Version = "0.1.0")]
public sealed class PaddedAnyText(PaddedAnyTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["table"] = $"{values.Name,-20}|", // PLM9004: a pattern of ASCII characters for name
        },
    };
}

public sealed record PaddedAnyTextValues
{
    public string Name { get; init; } = "app";
}
