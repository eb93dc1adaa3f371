using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.RangeOfConstants;

/// <summary>Loops over what is known are unrolled.</summary>
[HelmChart("range-of-constants", Version = "0.1.0")]
public sealed class RangeOfConstants(RangeOfConstantsValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            Selector = release.Selector(),
            Ports =
            [
                .. Enumerable.Range(0, 3).Select(number => new V1ServicePort
                {
                    Name = $"shard-{number}",
                    Port = values.BasePort + number,
                    TargetPort = 7000 + number,
                }),
            ],
        },
    };
}

public sealed record RangeOfConstantsValues
{
    [Range(1, 60_000)] public int BasePort { get; init; } = 7_000;
}
