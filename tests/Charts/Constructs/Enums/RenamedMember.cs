using System.Text.Json.Serialization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.RenamedMember;

/// <summary>Values have a program's own words, templates a switch over them.</summary>
[HelmChart("renamed-member", Version = "0.1.0")]
public sealed class RenamedMember(RenamedMemberValues values, Release release)
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
                                values.Format switch
                                {
                                    LogFormat.Json => "--log.format=json",
                                    LogFormat.Text => "--log.format=logfmt",
                                    _ => "--log.format=plain",
                                },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record RenamedMemberValues
{
    /// <summary>How lines are written.</summary>
    public LogFormat Format { get; init; } = LogFormat.Text;
}

public enum LogFormat
{
    [JsonStringEnumMemberName("json")] Json,
    [JsonStringEnumMemberName("text")] Text,
    [JsonStringEnumMemberName("plain-text")] Plain,
}
