using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.TupleSwitch;

/// <summary>Two values decide.</summary>
[HelmChart("tuple-switch", Version = "0.1.0")]
public sealed class TupleSwitch(TupleSwitchValues values, Release release)
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
                                (values.Clustered, values.Tls) switch
                                {
                                    (true, true) => "--mode=cluster-tls",
                                    (true, false) => "--mode=cluster",
                                    (false, true) => "--mode=tls",
                                    _ => "--mode=plain",
                                },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record TupleSwitchValues
{
    public bool Clustered { get; init; }
    public bool Tls { get; init; } = true;
}
