using k8s.Models;
using Plimsoll;

namespace Inexpressible.LengthOfAnyText;

/// <summary>A length: .NET counts UTF-16, Helm bytes.</summary>
[HelmChart("length-of-any-text", Version = "0.1.0")]
public sealed class LengthOfAnyText(LengthOfAnyTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["length"] = $"{values.Title.Length}", // PLM9004: a pattern of ASCII characters for title
        },
    };
}

public sealed record LengthOfAnyTextValues
{
    public string Title { get; init; } = "Overview";
}
