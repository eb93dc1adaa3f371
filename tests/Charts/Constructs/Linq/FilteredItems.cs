using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.FilteredItems;

/// <summary>Only those for which a condition holds.</summary>
[HelmChart("filtered-items", Version = "0.1.0")]
public sealed class FilteredItems(FilteredItemsValues values, Release release)
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
                            Args =
                            [
                                .. values.Plugins.Where(plugin => plugin.Enabled).Select(plugin => $"--plugin={plugin.Name}"),
                                .. values.Flags.Where(flag => flag != "").Select(flag => $"--{flag}"),
                            ],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record FilteredItemsValues
{
    public IReadOnlyList<PluginValues> Plugins { get; init; } = [new() { Name = "a" }, new() { Name = "b", Enabled = false }];
    public IReadOnlyList<string> Flags { get; init; } = ["fast"];
}

public sealed record PluginValues
{
    [RegularExpression("[a-z]{1,20}")] public required string Name { get; init; }
    public bool Enabled { get; init; } = true;
}
