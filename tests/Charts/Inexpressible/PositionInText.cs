using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.PositionInText;

/// <summary>Where a text has another.</summary>
[HelmChart("position-in-text", Version = "0.1.0")]
public sealed class PositionInText(PositionInTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["host"] = values.Address[..values.Address.IndexOf(':')], // PLM9004: Split(':')[0]
        },
    };
}

public sealed record PositionInTextValues
{
    [RegularExpression("[a-z]{1,20}:[0-9]{1,5}")] public string Address { get; init; } = "db:5432";
}
