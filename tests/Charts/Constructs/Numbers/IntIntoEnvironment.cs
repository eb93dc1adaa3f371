using System.ComponentModel.DataAnnotations;
using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.IntIntoEnvironment;

/// <summary>Numbers as environment variables, which are strings.</summary>
[HelmChart("int-into-environment", Version = "0.1.0")]
public sealed class IntIntoEnvironment(IntIntoEnvironmentValues values, Release release)
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
                            Env =
                            [
                                new() { Name = "GOMAXPROCS", Value = $"{values.Threads}" },
                                new() { Name = "WORKERS", Value = values.Workers.ToString(CultureInfo.InvariantCulture) },
                                new() { Name = "LIMIT", Value = "" + values.Limit },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record IntIntoEnvironmentValues
{
    [Range(1, 64)] public int Threads { get; init; } = 2;
    [Range(1, 1024)] public int Workers { get; init; } = 16;
    public int Limit { get; init; } = 10_000_000;
}
