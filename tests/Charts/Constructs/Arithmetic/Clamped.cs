using k8s.Models;
using Plimsoll;

namespace Constructs.Arithmetic.Clamped;

/// <summary>A number kept within bounds.</summary>
[HelmChart("clamped", Version = "0.1.0")]
public sealed class Clamped(ClampedValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = Math.Clamp(values.Wanted, 1, 20),
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ClampedValues
{
    /// <summary>Pods wanted; there are 1 to 20 in any case.</summary>
    public int Wanted { get; init; } = 3;
}
