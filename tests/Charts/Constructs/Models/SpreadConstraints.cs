using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Models.SpreadConstraints;

/// <summary>Constraints of the values, which the chart completes with its own selector.</summary>
[HelmChart("spread-constraints", Version = "0.1.0")]
public sealed class SpreadConstraints(SpreadConstraintsValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    TopologySpreadConstraints = values.Spread
                        .Select(spread => new V1TopologySpreadConstraint
                        {
                            MaxSkew = spread.MaxSkew,
                            TopologyKey = spread.TopologyKey,
                            WhenUnsatisfiable = spread.Required ? "DoNotSchedule" : "ScheduleAnyway",
                            LabelSelector = new() { MatchLabels = release.Selector() },
                        })
                        .NullIfEmpty(),
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

public sealed record SpreadConstraintsValues
{
    public IReadOnlyList<SpreadValues> Spread { get; init; } = [new()];
}

public sealed record SpreadValues
{
    [Range(1, 10)] public int MaxSkew { get; init; } = 1;
    [RegularExpression("[a-z]+(\\.[a-z]+)*/[a-z]+")] public string TopologyKey { get; init; } = "topology.kubernetes.io/zone";
    public bool Required { get; init; }
}
