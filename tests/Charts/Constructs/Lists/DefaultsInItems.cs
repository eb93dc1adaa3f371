using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.DefaultsInItems;

/// <summary>Defaults of each kind inside a list, with 0, false and "" as legal values.</summary>
[HelmChart("defaults-in-items", Version = "0.1.0")]
public sealed class DefaultsInItems(DefaultsInItemsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["table"] = string.Concat(values.Jobs.Select(job =>
                $"{job.Name} {job.Retries} {(job.Verbose ? "v" : "q")} <{job.Prefix}> {job.Weight} {job.Kind}\n")),
        },
    };
}

public sealed record DefaultsInItemsValues
{
    public IReadOnlyList<JobValues> Jobs { get; init; } =
    [
        new() { Name = "a" },
        new() { Name = "b", Retries = 0, Verbose = false, Prefix = "" },
    ];
}

public enum JobKind
{
    Once,
    Hourly,
}

public sealed record JobValues
{
    public required string Name { get; init; }
    [Range(0, 10)] public int Retries { get; init; } = 3;
    public bool Verbose { get; init; } = true;
    public string Prefix { get; init; } = "job-";
    public long Weight { get; init; }
    public JobKind Kind { get; init; } = JobKind.Hourly;
}
