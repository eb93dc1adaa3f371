using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.ConstantPattern;

/// <summary>A value that is one of several constants.</summary>
[HelmChart("constant-pattern", Version = "0.1.0")]
public sealed class ConstantPattern(ConstantPatternValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = values.Size is 3 or 5 or 7 ? values.Size : 3,
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
                            ImagePullPolicy = values.Tag is "latest" or "main" or "edge" ? "Always" : "IfNotPresent",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ConstantPatternValues
{
    public string Tag { get; init; } = "1.2.3";
    [Range(0, 10)] public int Size { get; init; } = 3;
}
