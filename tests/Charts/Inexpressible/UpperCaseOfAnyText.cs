using k8s.Models;
using Plimsoll;

namespace Inexpressible.UpperCaseOfAnyText;

/// <summary>Upper case beyond ASCII, where Go and .NET differ on some letters.</summary>
[HelmChart("upper-case-of-any-text", Version = "0.1.0")]
public sealed class UpperCaseOfAnyText(UpperCaseOfAnyTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["upper"] = values.Name.ToUpperInvariant(), // PLM9004: a pattern of ASCII characters for name
        },
    };
}

public sealed record UpperCaseOfAnyTextValues
{
    public string Name { get; init; } = "app";
}
