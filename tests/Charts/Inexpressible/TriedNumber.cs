using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.TriedNumber;

/// <summary>A number out of a text, if it is one.</summary>
[HelmChart("tried-number", Version = "0.1.0")]
public sealed class TriedNumber(TriedNumberValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["port"] = int.TryParse(values.Port, CultureInfo.InvariantCulture, out var port) ? $"{port}" : "named", // PLM9004: make it an IntOrString
        },
    };
}

public sealed record TriedNumberValues
{
    public string Port { get; init; } = "http";
}
