using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.RecursionOverConstants;

/// <summary>A method that calls itself, as often as a constant says.</summary>
[HelmChart("recursion-over-constants", Version = "0.1.0")]
public sealed class RecursionOverConstants(RecursionOverConstantsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["tree"] = Tree(3),
        },
    };

    private string Tree(int depth) => depth == 0 ? values.Leaf : $"({Tree(depth - 1)} {Tree(depth - 1)})";
}

public sealed record RecursionOverConstantsValues
{
    public string Leaf { get; init; } = "x";
}
