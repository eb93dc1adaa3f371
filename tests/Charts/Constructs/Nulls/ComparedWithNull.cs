using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.ComparedWithNull;

/// <summary>Lifted operators: a comparison with null is false.</summary>
[HelmChart("compared-with-null", Version = "0.1.0")]
public sealed class ComparedWithNull(ComparedWithNullValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["greater"] = values.Port > 1024 ? "1" : "0",
            ["not-greater"] = !(values.Port > 1024) ? "1" : "0",
            ["equal"] = values.Port == 80 ? "1" : "0",
            ["has-value"] = values.Port.HasValue ? "1" : "0",
            ["get"] = $"{values.Port.GetValueOrDefault()}",
            ["get-or"] = $"{values.Port.GetValueOrDefault(8080)}",
            ["plus"] = $"{values.Port + 1}",
            ["flag"] = values.Flag == true ? "1" : "0",
            ["not-false"] = values.Flag != false ? "1" : "0",
        },
    };
}

public sealed record ComparedWithNullValues
{
    [Range(0, 65535)] public int? Port { get; init; }
    public bool? Flag { get; init; }
}
