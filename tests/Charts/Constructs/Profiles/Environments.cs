using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Profiles.Environments;

/// <summary>Several sets of values, of which one is made from another.</summary>
[HelmChart("environments", Version = "0.1.0")]
public sealed class Environments(EnvironmentsValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
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
                            Image = $"registry.example.com/app:{values.Tag ?? release.Chart.AppVersion}",
                            Resources = Resources.Burstable(cpu: values.Cpu, memory: values.Memory),
                        },
                    ],
                },
            },
        },
    };
}

public sealed record EnvironmentsValues
{
    [Range(1, 50)] public int Replicas { get; init; } = 1;
    [RegularExpression("[1-9][0-9]{0,3}m")] public string Cpu { get; init; } = "100m";
    [RegularExpression("[1-9][0-9]{0,3}Mi")] public string Memory { get; init; } = "128Mi";
    [RegularExpression("[a-z0-9.]{1,30}")] public string? Tag { get; init; }

    [Profile("production")]
    public static EnvironmentsValues Production => new() { Replicas = 6, Cpu = "500m", Memory = "512Mi" };

    [Profile("canary")]
    public static EnvironmentsValues Canary => Production with { Replicas = 1, Tag = "next" };
}
