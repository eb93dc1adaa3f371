using k8s.Models;
using Plimsoll;

namespace Constructs.Numbers.IntOrStringValue;

/// <summary>A budget that takes a number or a percentage, as the API does.</summary>
[HelmChart("int-or-string-value", Version = "0.1.0")]
public sealed class IntOrStringValue(IntOrStringValueValues values, Release release)
{
    public V1PodDisruptionBudget Budget => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new() { MaxUnavailable = values.MaxUnavailable, Selector = new() { MatchLabels = release.Selector() } },
    };
}

public sealed record IntOrStringValueValues
{
    /// <summary>Pods that may be away: a number, or a percentage.</summary>
    public IntOrString MaxUnavailable { get; init; } = 1;
}
