using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.UsedOnce;

/// <summary>A private property that one definition uses: it is written out there.</summary>
[HelmChart("used-once", Version = "0.1.0")]
public sealed class UsedOnce(UsedOnceValues values, Release release)
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
                            Env = Variables,
                        },
                    ],
                },
            },
        },
    };

    private List<V1EnvVar> Variables => [new() { Name = "LEVEL", Value = values.Level }];
}

public sealed record UsedOnceValues
{
    public string Level { get; init; } = "info";
}
