using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Hooks.HookPerItem;

/// <summary>Hooks out of a list of the values, in the list's order.</summary>
[HelmChart("hook-per-item", Version = "0.1.0")]
public sealed class HookPerItem(HookPerItemValues values, Release release)
{
    public IEnumerable<V1Job> Seeds => values.Seeds.Select((seed, index) => new V1Job
    {
        Metadata = new()
        {
            Name = release.NameFor($"seed-{index}"),
            Annotations = new Dictionary<string, string> { ["helm.sh/hook"] = "post-install", ["helm.sh/hook-weight"] = $"{index}" },
        },
        Spec = new()
        {
            Template = new()
            {
                Spec = new()
                {
                    RestartPolicy = "OnFailure",
                    Containers = [new() { Name = "seed", Image = "registry.example.com/seed:1.0.0", Args = ["--load", seed] }],
                },
            },
        },
    });
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["seeds"] = $"{values.Seeds.Count}",
        },
    };
}

public sealed record HookPerItemValues
{
    [MaxLength(50)] public IReadOnlyList<string> Seeds { get; init; } = ["users", "tickets"];
}
