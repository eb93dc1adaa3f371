using System.ComponentModel.DataAnnotations;
using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.FormattedNumbers;

/// <summary>Zeros in front, and hexadecimal digits.</summary>
[HelmChart("formatted-numbers", Version = "0.1.0")]
public sealed class FormattedNumbers(FormattedNumbersValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["padded"] = $"{values.Shard:D3}",
            ["method"] = values.Shard.ToString("D5", CultureInfo.InvariantCulture),
            ["hexadecimal"] = $"0x{values.Shard:X4}",
            ["lower"] = $"{values.Shard:x}",
        },
    };
}

public sealed record FormattedNumbersValues
{
    [Range(0, 65_535)] public int Shard { get; init; } = 7;
}
