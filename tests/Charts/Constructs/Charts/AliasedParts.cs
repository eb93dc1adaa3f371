using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Charts.AliasedParts;

/// <summary>The same chart twice, under two names.</summary>
[HelmChart("aliased-parts", Version = "0.1.0")]
[ChartDependency(typeof(Queue), Alias = "orders", Tags = ["queues"])]
[ChartDependency(typeof(Queue), Alias = "mails", Condition = "mails.enabled", Tags = ["queues"])]
public sealed class AliasedParts(AliasedPartsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["orders"] = $"{values.Orders.Size}",
            ["mails"] = $"{values.Mails.Size}",
        },
    };
}

public sealed record AliasedPartsValues
{
    public QueueValues Orders { get; init; } = new() { Size = 1_000 };
    public QueueValues Mails { get; init; } = new();
}

/// <summary>A queue.</summary>
[HelmChart("queue", Version = "0.3.0")]
public sealed class Queue(QueueValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Data = new Dictionary<string, string> { ["size"] = $"{values.Size}", ["name"] = release.Chart.Name },
    };
}

public sealed record QueueValues
{
    public bool Enabled { get; init; } = true;
    [Range(1, 10_000_000)] public int Size { get; init; } = 100;
}
