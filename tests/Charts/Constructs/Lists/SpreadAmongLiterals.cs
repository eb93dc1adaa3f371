using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.SpreadAmongLiterals;

/// <summary>Items of the chart before and behind those of the values.</summary>
[HelmChart("spread-among-literals", Version = "0.1.0")]
public sealed class SpreadAmongLiterals(SpreadAmongLiteralsValues values, Release release)
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
                            Args = ["--first", .. values.Extra, "--last", .. values.More],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record SpreadAmongLiteralsValues
{
    public IReadOnlyList<string> Extra { get; init; } = ["--x"];
    public IReadOnlyList<string> More { get; init; } = [];
}
