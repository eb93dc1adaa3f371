using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.SpanOfTime;

/// <summary>A duration as .NET writes it.</summary>
[HelmChart("span-of-time", Version = "0.1.0")]
public sealed class SpanOfTime(SpanOfTimeValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["timeout"] = TimeSpan.FromSeconds(values.Seconds).ToString(), // PLM9004: $"{values.Seconds}s"
        },
    };
}

public sealed record SpanOfTimeValues
{
    [Range(1, 86_400)] public int Seconds { get; init; } = 90;
}
