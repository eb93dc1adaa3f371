using k8s.Models;
using Plimsoll;

namespace Constructs.Models.ProbeModel;

/// <summary>A probe as the API has it, or none.</summary>
[HelmChart("probe-model", Version = "0.1.0")]
public sealed class ProbeModel(ProbeModelValues values, Release release)
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
                            LivenessProbe = values.LivenessProbe,
                            ReadinessProbe = values.ReadinessProbe ?? values.LivenessProbe,
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ProbeModelValues
{
    public V1Probe? LivenessProbe { get; init; } = new() { HttpGet = new() { Path = "/healthz", Port = "http" }, PeriodSeconds = 10 };
    public V1Probe? ReadinessProbe { get; init; }
}
