using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.BoundedLengthString;

/// <summary>A title for a dashboard.</summary>
[HelmChart("bounded-length-string", Version = "0.1.0")]
public sealed class BoundedLengthString(BoundedLengthStringValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["title"] = values.Title,
            ["short"] = values.Short,
        },
    };
}

public sealed record BoundedLengthStringValues
{
    [StringLength(40, MinimumLength = 3)] public string Title { get; init; } = "Overview";
    [MinLength(1), MaxLength(8)] public string Short { get; init; } = "ovw";
}
