using System.Text.Json.Serialization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.ComparedMember;

/// <summary>Equality with members, on both sides, and its opposite.</summary>
[HelmChart("compared-member", Version = "0.1.0")]
public sealed class ComparedMember(ComparedMemberValues values, Release release)
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
                                values.Mode == Mode.Cluster ? "--cluster" : "--single",
                                Mode.Sentinel != values.Mode ? "--no-sentinel" : "--sentinel",
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ComparedMemberValues
{
    public Mode Mode { get; init; } = Mode.Standalone;
}

public enum Mode
{
    [JsonStringEnumMemberName("standalone")] Standalone,
    [JsonStringEnumMemberName("sentinel")] Sentinel,
    [JsonStringEnumMemberName("cluster")] Cluster,
}
