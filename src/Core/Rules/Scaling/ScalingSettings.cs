using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>Settings that several rules about scaling share.</summary>
internal static class ScalingSettings
{
    public static Setting<decimal> MinReplicas { get; } = Setting.Number(
        "plimsoll.min_replicas", 2, "The fewest replicas that are enough for what must not stop.");
}
