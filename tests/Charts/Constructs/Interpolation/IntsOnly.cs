using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.IntsOnly;

/// <summary>Pieces between YAML quotes.</summary>
[HelmChart("ints-only", Version = "0.1.0")]
public sealed class IntsOnly(IntsOnlyValues values, Release release)
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
                            Args =
                            [
                                $"--port={values.Port}",
                                $"--range={values.First}-{values.Last}",
                                $"{values.First}",
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record IntsOnlyValues
{
    [Range(1, 65535)] public int Port { get; init; } = 8080;
    public int First { get; init; } = 1_000_000;
    public int Last { get; init; } = 2_000_000;
}
