using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.ListsOfLists;

/// <summary>Lists of lists, joined.</summary>
[HelmChart("lists-of-lists", Version = "0.1.0")]
public sealed class ListsOfLists(ListsOfListsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["groups"] = string.Join(";", values.Groups.Select(group => string.Join(",", group))),
            ["count"] = $"{values.Groups.Count}",
        },
    };
}

public sealed record ListsOfListsValues
{
    public IReadOnlyList<IReadOnlyList<string>> Groups { get; init; } = [["a", "b"], []];
}
