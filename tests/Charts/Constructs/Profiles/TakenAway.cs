using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Profiles.TakenAway;

/// <summary>Profiles that take entries away, replace lists, and set null.</summary>
[HelmChart("taken-away", Version = "0.1.0")]
public sealed class TakenAway(TakenAwayValues values, Release release)
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
                    PriorityClassName = values.PriorityClass,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Env =
                            [
                                .. values.Env
                                    .OrderBy(variable => variable.Key, StringComparer.Ordinal)
                                    .Select(variable => new V1EnvVar { Name = variable.Key, Value = variable.Value }),
                            ],
                            Args = [.. values.Args],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record TakenAwayValues
{
    [Keys("[A-Z_]{1,20}")]
    public IReadOnlyDictionary<string, string> Env { get; init; } = new Dictionary<string, string> { ["TZ"] = "UTC", ["A"] = "1" };

    public IReadOnlyList<string> Args { get; init; } = ["--a", "--b"];
    [RegularExpression("[a-z-]{1,30}")] public string? PriorityClass { get; init; } = "business-normal";

    [Profile("bare")]
    public static TakenAwayValues Bare => new()
    {
        Env = new Dictionary<string, string> { ["A"] = "2", ["B"] = "yes" },
        Args = [],
        PriorityClass = null,
    };
}
