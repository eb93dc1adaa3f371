using System.ComponentModel.DataAnnotations;
using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.LongInText;

/// <summary>A long as text, up to where a double is exact.</summary>
[HelmChart("long-in-text", Version = "0.1.0")]
public sealed class LongInText(LongInTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["max-bytes"] = $"{values.MaxBytes}",
            ["offset"] = values.Offset.ToString(CultureInfo.InvariantCulture),
        },
    };
}

public sealed record LongInTextValues
{
    /// <summary>Bytes kept, as in Kafka's log.retention.bytes; -1 for all.</summary>
    public long MaxBytes { get; init; } = -1;

    [Range(0L, 9_007_199_254_740_991L)] public long Offset { get; init; } = 1_099_511_627_776;
}
