using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.ObjectUsedTwice;

/// <summary>A private method that makes an object of a record of the values, called for each of several.</summary>
[HelmChart("object-used-twice", Version = "0.1.0")]
public sealed class ObjectUsedTwice(ObjectUsedTwiceValues values, Release release)
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
                            StartupProbe = Probe(values.Startup),
                            ReadinessProbe = Probe(values.Readiness),
                            LivenessProbe = Probe(values.Liveness),
                        },
                    ],
                },
            },
        },
    };

    private static V1Probe Probe(ProbeValues probe) => new()
    {
        HttpGet = new() { Path = probe.Path, Port = "http" },
        InitialDelaySeconds = probe.DelaySeconds,
        PeriodSeconds = probe.PeriodSeconds,
    };
}

public sealed record ObjectUsedTwiceValues
{
    public ProbeValues Startup { get; init; } = new() { PeriodSeconds = 5 };
    public ProbeValues Readiness { get; init; } = new();
    public ProbeValues Liveness { get; init; } = new() { DelaySeconds = 30 };
}

public sealed record ProbeValues
{
    [RegularExpression("/[a-z/]{0,40}")] public string Path { get; init; } = "/healthz";
    [Range(0, 3_600)] public int? DelaySeconds { get; init; }
    [Range(1, 3_600)] public int PeriodSeconds { get; init; } = 10;
}
