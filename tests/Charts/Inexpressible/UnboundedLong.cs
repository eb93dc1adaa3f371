using k8s.Models;
using Plimsoll;

namespace Inexpressible.UnboundedLong;

/// <summary>A product beyond 64 bits, or at least beyond what a double holds.</summary>
[HelmChart("unbounded-long", Version = "0.1.0")]
public sealed class UnboundedLong(UnboundedLongValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["bytes"] = $"{values.GiB * 1_073_741_824L}", // PLM9004: give giB a [Range]
        },
    };
}

public sealed record UnboundedLongValues
{
    public long GiB { get; init; } = 20;
}
