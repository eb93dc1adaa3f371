using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.NumberHelper;

/// <summary>A private number that several definitions use, in comparisons and as a field.</summary>
[HelmChart("number-helper", Version = "0.1.0")]
public sealed class NumberHelper(NumberHelperValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = Pods,
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
                            Args = [$"--peers={Pods}"],
                        },
                    ],
                },
            },
        },
    };

    public V1PodDisruptionBudget? Budget => Pods > 1
        ? new()
        {
            Metadata = new() { Name = release.FullName },
            Spec = new() { MaxUnavailable = (Pods - 1) / 2, Selector = new() { MatchLabels = release.Selector() } },
        }
        : null;

    private int Pods => values.HighAvailability ? Math.Max(values.Replicas, 3) : values.Replicas;
}

public sealed record NumberHelperValues
{
    public bool HighAvailability { get; init; }
    [Range(1, 50)] public int Replicas { get; init; } = 1;
}
