using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.ListHelper;

/// <summary>A private list that two definitions take over, one with more behind it.</summary>
[HelmChart("list-helper", Version = "0.1.0")]
public sealed class ListHelper(ListHelperValues values, Release release)
{
    public V1Job Job => new()
    {
        Metadata = new() { Name = release.NameFor("job") },
        Spec = new()
        {
            Template = new()
            {
                Spec = new()
                {
                    RestartPolicy = "Never",
                    Containers = [new() { Name = "job", Image = "registry.example.com/job:1.0.0", Env = [.. Variables] }],
                },
            },
        },
    };

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
                            Env = [.. Variables, new() { Name = "MAIN", Value = "1" }],
                        },
                    ],
                },
            },
        },
    };

    private IEnumerable<V1EnvVar> Variables => values.Env
        .OrderBy(variable => variable.Key, StringComparer.Ordinal)
        .Select(variable => new V1EnvVar { Name = variable.Key, Value = variable.Value });
}

public sealed record ListHelperValues
{
    [Keys("[A-Z_]{1,20}", Except = ["MAIN"])]
    public IReadOnlyDictionary<string, string> Env { get; init; } = new Dictionary<string, string> { ["A"] = "1" };
}
