using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.NumberedItems;

/// <summary>Items with their numbers.</summary>
[HelmChart("numbered-items", Version = "0.1.0")]
public sealed class NumberedItems(NumberedItemsValues values, Release release)
{
    public V1StatefulSet StatefulSet => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            ServiceName = release.FullName,
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
                            Args = [.. values.Seeds.Select((seed, index) => $"--seed-{index}={seed}")],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record NumberedItemsValues
{
    public IReadOnlyList<string> Seeds { get; init; } = ["a:1", "b:2"];
}
