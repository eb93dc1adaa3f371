using k8s.Models;
using Plimsoll;

namespace Inexpressible.UnboundedProduct;

/// <summary>A product that may wrap at 32 bits.</summary>
[HelmChart("unbounded-product", Version = "0.1.0")]
public sealed class UnboundedProduct(UnboundedProductValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["bytes"] = $"{values.KiB * 1_024}", // PLM9004: give kiB a [Range] whose product fits an int, or multiply as long
        },
    };
}

public sealed record UnboundedProductValues
{
    public int KiB { get; init; } = 64;
}
