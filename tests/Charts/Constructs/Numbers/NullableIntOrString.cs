using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.NullableIntOrString;

/// <summary>One of two limits, whichever is set.</summary>
[HelmChart("nullable-int-or-string", Version = "0.1.0")]
public sealed class NullableIntOrString(NullableIntOrStringValues values, Release release)
{
    public V1PodDisruptionBudget Budget => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            MinAvailable = values.MinAvailable,
            MaxUnavailable = values.MinAvailable is null ? "33%" : null,
            Selector = new() { MatchLabels = release.Selector() },
        },
    };
}

public sealed record NullableIntOrStringValues
{
    public IntOrString? MinAvailable { get; init; }
}
