using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.RangeOfReplicas;

/// <summary>An item for each pod of a StatefulSet: as many as the values say.</summary>
[HelmChart("range-of-replicas", Version = "0.1.0")]
public sealed class RangeOfReplicas(RangeOfReplicasValues values, Release release)
{
    public V1StatefulSet StatefulSet => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            ServiceName = release.NameFor("headless"),
            Replicas = values.Replicas,
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
                            Env =
                            [
                                new()
                                {
                                    Name = "ZOO_SERVERS",
                                    Value = string.Join(' ', Enumerable.Range(0, values.Replicas).Select(ordinal =>
                                        $"server.{ordinal + 1}={release.FullName}-{ordinal}.{release.NameFor("headless")}:2888:3888")),
                                },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record RangeOfReplicasValues
{
    [Range(1, 9)] public int Replicas { get; init; } = 3;
}
