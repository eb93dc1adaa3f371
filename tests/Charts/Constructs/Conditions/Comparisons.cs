using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.Comparisons;

/// <summary>All six, of numbers.</summary>
[HelmChart("comparisons", Version = "0.1.0")]
public sealed class Comparisons(ComparisonsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["less"] = values.Port < 1024 ? "1" : "0",
            ["less-or-equal"] = values.Port <= 1024 ? "1" : "0",
            ["greater"] = values.Port > 1024 ? "1" : "0",
            ["greater-or-equal"] = values.Port >= 1024 ? "1" : "0",
            ["equal"] = values.Port == 1024 ? "1" : "0",
            ["different"] = values.Port != 1024 ? "1" : "0",
            ["turned"] = 1024 < values.Port ? "1" : "0",
            ["two-values"] = values.Port < values.Other ? "1" : "0",
            ["long"] = values.Size > values.Port ? "1" : "0",
            ["sum"] = values.Port + 1 >= values.Other ? "1" : "0",
        },
    };
}

public sealed record ComparisonsValues
{
    [Range(1, 65535)] public int Port { get; init; } = 8080;
    [Range(1, 65535)] public int Other { get; init; } = 9090;
    [Range(0L, 100_000_000_000L)] public long Size { get; init; } = 5_000_000_000;
}
