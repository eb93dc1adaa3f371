using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.SortedTexts;

/// <summary>Texts in ordinal order.</summary>
[HelmChart("sorted-texts", Version = "0.1.0")]
public sealed class SortedTexts(SortedTextsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["sorted"] = string.Join(",", values.Names.Order(StringComparer.Ordinal)),
            ["by"] = string.Join(",", values.Names.OrderBy(name => name, StringComparer.Ordinal)),
            ["reversed"] = string.Join(",", values.Names.OrderDescending(StringComparer.Ordinal)),
            ["backwards"] = string.Join(",", values.Names.Reverse()),
        },
    };
}

public sealed record SortedTextsValues
{
    [Items("[A-Za-z0-9]{1,8}")] public IReadOnlyList<string> Names { get; init; } = ["b", "B", "a", "10", "9"];
}
