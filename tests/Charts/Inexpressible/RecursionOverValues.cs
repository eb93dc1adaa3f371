using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.RecursionOverValues;

/// <summary>A method that calls itself as often as a value says.</summary>
[HelmChart("recursion-over-values", Version = "0.1.0")]
public sealed class RecursionOverValues(RecursionOverValuesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["tree"] = Tree(values.Depth),
        },
    };

    private static string Tree(int depth) => depth == 0 ? "x" : $"({Tree(depth - 1)})"; // PLM9004: a depth that is constant, or a loop over Enumerable.Range
}

public sealed record RecursionOverValuesValues
{
    [Range(0, 5)] public int Depth { get; init; } = 2;
}
