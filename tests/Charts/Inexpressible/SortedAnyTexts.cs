using k8s.Models;
using Plimsoll;

namespace Inexpressible.SortedAnyTexts;

/// <summary>Texts in ordinal order, which beyond ASCII is another one in UTF-8.</summary>
[HelmChart("sorted-any-texts", Version = "0.1.0")]
public sealed class SortedAnyTexts(SortedAnyTextsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["names"] = string.Join(",", values.Names.Order(StringComparer.Ordinal)), // PLM9004: [Items] of ASCII characters for names
        },
    };
}

public sealed record SortedAnyTextsValues
{
    public IReadOnlyList<string> Names { get; init; } = ["b", "a"];
}
