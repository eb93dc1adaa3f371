using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.AlignedColumns;

/// <summary>A table in columns.</summary>
[HelmChart("aligned-columns", Version = "0.1.0")]
public sealed class AlignedColumns(AlignedColumnsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["table.txt"] = $"{values.Name,-12}|{values.Count,6}|\n{"total",-12}|{values.Count + 1,6}|\n",
        },
    };
}

public sealed record AlignedColumnsValues
{
    [RegularExpression("[A-Za-z0-9]{1,20}")] public string Name { get; init; } = "requests";
    [Range(-1_000, 100_000)] public int Count { get; init; } = 42;
}
