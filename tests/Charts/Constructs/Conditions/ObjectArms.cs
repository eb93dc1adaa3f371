using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.ObjectArms;

/// <summary>One object or another, under the same key.</summary>
[HelmChart("object-arms", Version = "0.1.0")]
public sealed class ObjectArms(ObjectArmsValues values, Release release)
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
                            ReadinessProbe = values.UseExec
                                ? new() { Exec = new() { Command = ["redis-cli", "ping"] }, TimeoutSeconds = 2 }
                                : new() { TcpSocket = new() { Port = 6379 } },
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ObjectArmsValues
{
    /// <summary>Whether readiness is asked by a command.</summary>
    public bool UseExec { get; init; } = true;
}
