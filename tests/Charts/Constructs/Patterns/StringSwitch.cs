using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.StringSwitch;

/// <summary>Texts to texts, with a default that uses the text.</summary>
[HelmChart("string-switch", Version = "0.1.0")]
public sealed class StringSwitch(StringSwitchValues values, Release release)
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
                                new()
                                {
                                    Name = "LOG4J_LEVEL",
                                    Value = values.Level switch
                                    {
                                        "debug" => "DEBUG",
                                        "warning" or "warn" => "WARN",
                                        "" => "INFO",
                                        var other => $"{other}!",
                                    },
                                },
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record StringSwitchValues
{
    public string Level { get; init; } = "warn";
}
