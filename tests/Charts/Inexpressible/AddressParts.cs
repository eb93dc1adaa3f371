using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.AddressParts;

/// <summary>Parts of a URI, by .NET's rules of what one is.</summary>
[HelmChart("address-parts", Version = "0.1.0")]
public sealed class AddressParts(AddressPartsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["host"] = new Uri(values.Url).Host, // PLM9004: values of their own for scheme, host and port, or Split
        },
    };
}

public sealed record AddressPartsValues
{
    [RegularExpression("https?://[a-z.]{1,40}/")] public string Url { get; init; } = "https://example.com/";
}
