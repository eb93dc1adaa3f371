using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.FunctionByName;

/// <summary>A function that a value chooses out of a table.</summary>
[HelmChart("function-by-name", Version = "0.1.0")]
public sealed class FunctionByName(FunctionByNameValues values, Release release)
{
    private static readonly Dictionary<string, Func<string, string>> Makers = new()
    {
        ["upper"] = text => text.ToUpperInvariant(),
        ["lower"] = text => text.ToLowerInvariant(),
    };

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["name"] = Makers[values.Maker](values.Name), // PLM9004: a switch over the names of the functions
        },
    };
}

public sealed record FunctionByNameValues
{
    [RegularExpression("upper|lower")] public string Maker { get; init; } = "upper";
    [RegularExpression("[a-z]{1,20}")] public string Name { get; init; } = "app";
}
