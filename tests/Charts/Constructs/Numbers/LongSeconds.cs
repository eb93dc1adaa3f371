using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.LongSeconds;

/// <summary>A long field.</summary>
[HelmChart("long-seconds", Version = "0.1.0")]
public sealed class LongSeconds(LongSecondsValues values, Release release)
{
    public V1Job Job => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            ActiveDeadlineSeconds = values.DeadlineSeconds,
            Template = new()
            {
                Spec = new()
                {
                    RestartPolicy = "Never",
                    SecurityContext = new() { RunAsUser = values.User, FsGroup = values.User },
                    Containers = [new() { Name = "job", Image = "registry.example.com/job:1.0.0" }],
                },
            },
        },
    };
}

public sealed record LongSecondsValues
{
    [Range(1L, 10_000_000_000L)] public long DeadlineSeconds { get; init; } = 3_600;
    [Range(0L, 2_147_483_647L)] public long User { get; init; } = 10001;
}
