using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.StringArguments;

/// <summary>Command and arguments from a list.</summary>
[HelmChart("string-arguments", Version = "0.1.0")]
public sealed class StringArguments(StringArgumentsValues values, Release release)
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
                            Command = [.. values.Command],
                            Args = [.. values.Args],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record StringArgumentsValues
{
    /// <summary>The program.</summary>
    [MinLength(1)] public IReadOnlyList<string> Command { get; init; } = ["/bin/app"];

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<string> Args { get; init; } = ["--verbose", "--name=it's \"quoted\""];
}
