using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.SharedCondition;

/// <summary>The same condition in several places, by name.</summary>
[HelmChart("shared-condition", Version = "0.1.0")]
public sealed class SharedCondition(SharedConditionValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = IsClustered ? values.Members : 1,
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
                            Args = IsClustered ? ["--cluster"] : [],
                            Ports = IsClustered
                                ? [new() { Name = "client", ContainerPort = 4222 }, new() { Name = "cluster", ContainerPort = 6222 }]
                                : [new() { Name = "client", ContainerPort = 4222 }],
                        },
                    ],
                },
            },
        },
    };

    public V1Service? Routes => IsClustered
        ? new()
        {
            Metadata = new() { Name = release.NameFor("routes") },
            Spec = new() { ClusterIP = "None", Selector = release.Selector(), Ports = [new() { Name = "cluster", Port = 6222 }] },
        }
        : null;

    private bool IsClustered => values.Clustered && values.Members > 1;
}

public sealed record SharedConditionValues
{
    public bool Clustered { get; init; }
    [Range(1, 9)] public int Members { get; init; } = 3;
}
