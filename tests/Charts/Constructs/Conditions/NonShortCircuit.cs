using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.NonShortCircuit;

/// <summary>Operators that always look at both sides.</summary>
[HelmChart("non-short-circuit", Version = "0.1.0")]
public sealed class NonShortCircuit(NonShortCircuitValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["and"] = values.A & values.Count > 3 ? "1" : "0",
            ["or"] = values.A | values.Count > 3 ? "1" : "0",
        },
    };
}

public sealed record NonShortCircuitValues
{
    public bool A { get; init; } = true;
    [Range(0, 10)] public int Count { get; init; } = 4;
}
