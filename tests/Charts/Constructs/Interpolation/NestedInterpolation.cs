using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.NestedInterpolation;

/// <summary>Texts within texts.</summary>
[HelmChart("nested-interpolation", Version = "0.1.0")]
public sealed class NestedInterpolation(NestedInterpolationValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["host"] = $"{(values.Tls ? "s" : "")}://{(values.Port == 443 ? values.Host : $"{values.Host}:{values.Port}")}",
            ["path"] = $"/{$"{values.Path}"}/{$"<{$"{values.Path}"}>"}",
        },
    };
}

public sealed record NestedInterpolationValues
{
    public bool Tls { get; init; } = true;
    [RegularExpression("[a-z.]{1,60}")] public string Host { get; init; } = "example.com";
    [Range(1, 65535)] public int Port { get; init; } = 443;
    public string Path { get; init; } = "index.html";
}
