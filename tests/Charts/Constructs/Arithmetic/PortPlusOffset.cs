using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.PortPlusOffset;

/// <summary>A second port next to the first one.</summary>
[HelmChart("port-plus-offset", Version = "0.1.0")]
public sealed class PortPlusOffset(PortPlusOffsetValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            Selector = release.Selector(),
            Ports =
            [
                new() { Name = "client", Port = values.Port },
                new() { Name = "cluster-bus", Port = values.Port + 10_000 },
                new() { Name = "admin", Port = values.Port - 1 },
            ],
        },
    };
}

public sealed record PortPlusOffsetValues
{
    /// <summary>Port for clients; the cluster bus of Redis is 10000 above.</summary>
    [Range(1024, 55_535)] public int Port { get; init; } = 6379;
}
