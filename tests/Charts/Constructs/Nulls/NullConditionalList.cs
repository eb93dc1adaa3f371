using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.NullConditionalList;

/// <summary>A list that may be unset, which is not the empty one.</summary>
[HelmChart("null-conditional-list", Version = "0.1.0")]
public sealed class NullConditionalList(NullConditionalListValues values, Release release)
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
                            Args = values.Args?.Select(argument => "--" + argument).ToList(),
                            Command = [.. values.Command ?? ["app"]],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record NullConditionalListValues
{
    public IReadOnlyList<string>? Args { get; init; }
    public IReadOnlyList<string>? Command { get; init; }
}
