using k8s.Models;
using Plimsoll;

namespace Inexpressible.UnboundedSum;

/// <summary>A sum that may wrap at 32 bits.</summary>
[HelmChart("unbounded-sum", Version = "0.1.0")]
public sealed class UnboundedSum(UnboundedSumValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = values.Base + values.Extra, // PLM9004: give both a [Range]
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

public sealed record UnboundedSumValues
{
    public int Base { get; init; } = 1;
    public int Extra { get; init; }
}
