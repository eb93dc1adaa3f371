using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.ConcatenatedLists;

/// <summary>One list behind another, items in front and behind.</summary>
[HelmChart("concatenated-lists", Version = "0.1.0")]
public sealed class ConcatenatedLists(ConcatenatedListsValues values, Release release)
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
                            Args = [.. values.Args.Prepend("--config=/etc/app.yaml").Concat(values.ExtraArgs).Append("--end")],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ConcatenatedListsValues
{
    public IReadOnlyList<string> Args { get; init; } = ["-v"];
    public IReadOnlyList<string> ExtraArgs { get; init; } = [];
}
