using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.NullHoles;

/// <summary>Null is no text at all.</summary>
[HelmChart("null-holes", Version = "0.1.0")]
public sealed class NullHoles(NullHolesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["string"] = $"<{values.Name}>",
            ["int"] = $"<{values.Number}>",
            ["bool"] = $"<{values.Flag}>",
            ["all"] = $"{values.Name}{values.Number}{values.Flag}",
        },
    };
}

public sealed record NullHolesValues
{
    public string? Name { get; init; }
    public int? Number { get; init; } = 0;
    public bool? Flag { get; init; }
}
