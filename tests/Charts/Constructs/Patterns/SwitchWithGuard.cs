using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.SwitchWithGuard;

/// <summary>Arms with when.</summary>
[HelmChart("switch-with-guard", Version = "0.1.0")]
public sealed class SwitchWithGuard(SwitchWithGuardValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["plan"] = values.Size switch
            {
                0 => "none",
                var size when size < values.Limit && values.Shared => "shared",
                > 0 when !values.Shared => "own",
                _ => "queued",
            },
        },
    };
}

public sealed record SwitchWithGuardValues
{
    [Range(0, 100)] public int Size { get; init; } = 5;
    [Range(0, 100)] public int Limit { get; init; } = 10;
    public bool Shared { get; init; } = true;
}
