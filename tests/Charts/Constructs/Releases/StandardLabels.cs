using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Releases.StandardLabels;

/// <summary>The labels of all objects, and those of the selector.</summary>
[HelmChart("standard-labels", Version = "0.1.0")]
public sealed class StandardLabels(StandardLabelsValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new()
                {
                    Labels = new Dictionary<string, string>(release.Selector()) { ["mode"] = values.Mode },
                },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Env = [new() { Name = "MODE", Value = values.Mode }],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record StandardLabelsValues
{
    [RegularExpression("[a-z]{1,20}")] public string Mode { get; init; } = "standalone";
}
