using System.ComponentModel.DataAnnotations;
using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.NullableIntInText;

/// <summary>What an absent number is as text.</summary>
[HelmChart("nullable-int-in-text", Version = "0.1.0")]
public sealed class NullableIntInText(NullableIntInTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["timeout"] = values.Timeout?.ToString(CultureInfo.InvariantCulture) ?? "none",
            ["interpolated"] = $"[{values.Timeout}]",
        },
    };
}

public sealed record NullableIntInTextValues
{
    /// <summary>Seconds; unset waits for ever, 0 not at all.</summary>
    [Range(0, 3600)] public int? Timeout { get; init; }
}
