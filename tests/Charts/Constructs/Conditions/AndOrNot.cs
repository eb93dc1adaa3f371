using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.AndOrNot;

/// <summary>Every operator, and how they bind.</summary>
[HelmChart("and-or-not", Version = "0.1.0")]
public sealed class AndOrNot(AndOrNotValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["and"] = values.A && values.B ? "1" : "0",
            ["or"] = values.A || values.B ? "1" : "0",
            ["not"] = !values.A ? "1" : "0",
            ["mixed"] = values.A || values.B && !values.C ? "1" : "0",
            ["grouped"] = (values.A || values.B) && !(values.B && values.C) ? "1" : "0",
            ["exclusive"] = values.A ^ values.B ? "1" : "0",
            ["equal"] = values.A == values.B ? "1" : "0",
            ["different"] = values.A != values.C ? "1" : "0",
        },
    };
}

public sealed record AndOrNotValues
{
    public bool A { get; init; }
    public bool B { get; init; } = true;
    public bool C { get; init; }
}
