using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.StrategyObjects;

/// <summary>Whole objects by member.</summary>
[HelmChart("strategy-objects", Version = "0.1.0")]
public sealed class StrategyObjects(StrategyObjectsValues values, Release release)
{
    public V1StatefulSet StatefulSet => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            ServiceName = release.FullName,
            UpdateStrategy = values.Updates switch
            {
                Updates.OnDelete => new() { Type = "OnDelete" },
                Updates.Partitioned => new() { Type = "RollingUpdate", RollingUpdate = new() { Partition = values.Partition } },
                _ => new() { Type = "RollingUpdate" },
            },
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

public sealed record StrategyObjectsValues
{
    /// <summary>How pods are replaced.</summary>
    public Updates Updates { get; init; } = Updates.Rolling;

    /// <summary>First ordinal that is replaced, when partitioned.</summary>
    [Range(0, 100)] public int Partition { get; init; }
}

public enum Updates
{
    Rolling,
    Partitioned,
    OnDelete,
}
