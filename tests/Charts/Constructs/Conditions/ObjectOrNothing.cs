using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.ObjectOrNothing;

/// <summary>An object that may be absent.</summary>
[HelmChart("object-or-nothing", Version = "0.1.0")]
public sealed class ObjectOrNothing(ObjectOrNothingValues values, Release release)
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
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Ports = [new() { Name = "http", ContainerPort = 8080 }],
                            LivenessProbe = values.Liveness.Enabled
                                ? new()
                                {
                                    HttpGet = new() { Path = values.Liveness.Path, Port = "http" },
                                    PeriodSeconds = values.Liveness.Period,
                                }
                                : null,
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ObjectOrNothingValues
{
    /// <summary>When the container is restarted.</summary>
    public LivenessValues Liveness { get; init; } = new();
}

public sealed record LivenessValues
{
    public bool Enabled { get; init; } = true;
    public string Path { get; init; } = "/healthz";
    [Range(1, 300)] public int Period { get; init; } = 10;
}
