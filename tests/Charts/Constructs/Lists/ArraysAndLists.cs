using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.ArraysAndLists;

/// <summary>Values as arrays, and as the collections that the models themselves have.</summary>
[HelmChart("arrays-and-lists", Version = "0.1.0")]
public sealed class ArraysAndLists(ArraysAndListsValues values, Release release)
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
                    Labels = release.Selector(),
                    Annotations = values.Annotations,
                },
                Spec = new()
                {
                    NodeSelector = values.NodeSelector,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Command = values.Command,
                            Args = values.Args,
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ArraysAndListsValues
{
    public string[] Command { get; init; } = ["app"];
    public List<string> Args { get; init; } = [];
    [Keys("[a-z./-]{1,30}")] public Dictionary<string, string> NodeSelector { get; init; } = [];
    [Keys("[a-z./-]{1,30}")] public IDictionary<string, string>? Annotations { get; init; }
}
