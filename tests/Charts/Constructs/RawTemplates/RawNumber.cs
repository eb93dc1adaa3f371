using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.RawTemplates.RawNumber;

/// <summary>A number written as Helm, with the same value in C#.</summary>
[HelmChart("raw-number", Version = "0.1.0")]
public sealed class RawNumber(RawNumberValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = Helm.Raw<int>("{{ int .Values.replicas }}", atBuildTime: values.Replicas),
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

public sealed record RawNumberValues
{
    [Range(0, 10)] public int Replicas { get; init; } = 2;
}
