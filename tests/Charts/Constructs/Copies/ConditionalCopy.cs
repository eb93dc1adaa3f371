using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Copies.ConditionalCopy;

/// <summary>An object, or a changed copy of it.</summary>
[HelmChart("conditional-copy", Version = "0.1.0")]
public sealed class ConditionalCopy(ConditionalCopyValues values, Release release)
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
                            Resources = values.Burst ? Base with { Limits = null } : Base,
                        },
                    ],
                },
            },
        },
    };

    private V1ResourceRequirements Base => Resources.Guaranteed(cpu: values.Cpu, memory: "256Mi");
}

public sealed record ConditionalCopyValues
{
    public bool Burst { get; init; }
    [RegularExpression("[1-9][0-9]{1,2}m")] public string Cpu { get; init; } = "250m";
}
