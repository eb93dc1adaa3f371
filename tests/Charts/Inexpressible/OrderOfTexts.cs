using k8s.Models;
using Plimsoll;

namespace Inexpressible.OrderOfTexts;

/// <summary>Which of two texts is first: UTF-16 and UTF-8 do not agree.</summary>
[HelmChart("order-of-texts", Version = "0.1.0")]
public sealed class OrderOfTexts(OrderOfTextsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["first"] = string.CompareOrdinal(values.A, values.B) < 0 ? values.A : values.B, // PLM9004: a pattern of ASCII characters for both
        },
    };
}

public sealed record OrderOfTextsValues
{
    public string A { get; init; } = "a";
    public string B { get; init; } = "b";
}
