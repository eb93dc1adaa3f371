using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Copies.ChangedValues;

/// <summary>A record of the values with one property changed.</summary>
[HelmChart("changed-values", Version = "0.1.0")]
public sealed class ChangedValues(ChangedValuesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["primary"] = Describe(values.Primary),
            ["replica"] = Describe(values.Primary with { Role = "replica", Port = values.Primary.Port + 1 }),
        },
    };

    private static string Describe(NodeValues node) => $"{node.Role}@{node.Host}:{node.Port}";
}

public sealed record ChangedValuesValues
{
    public NodeValues Primary { get; init; } = new();
}

public sealed record NodeValues
{
    public string Role { get; init; } = "primary";
    public string Host { get; init; } = "db";
    [Range(1, 60_000)] public int Port { get; init; } = 5432;
}
