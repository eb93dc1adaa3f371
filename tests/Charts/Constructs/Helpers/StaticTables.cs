using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.StaticTables;

/// <summary>Constants and tables of the class, of enums, tuples and records.</summary>
[HelmChart("static-tables", Version = "0.1.0")]
public sealed class StaticTables(StaticTablesValues values, Release release)
{
    private static readonly Dictionary<Tier, (int Replicas, string Memory)> Sizes = new()
    {
        [Tier.Small] = (1, "128Mi"),
        [Tier.Large] = (5, "1Gi"),
    };

    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = Sizes[values.Tier].Replicas,
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
                            Resources = Resources.Burstable(cpu: "100m", memory: Sizes[values.Tier].Memory),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record StaticTablesValues
{
    public Tier Tier { get; init; } = Tier.Small;
}

public enum Tier
{
    Small,
    Large,
}
