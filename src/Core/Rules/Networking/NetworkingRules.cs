namespace Plimsoll.Rules.Networking;

/// <summary>The rules about Services and networking, by id.</summary>
internal static class NetworkingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ServiceSelectsNothing(),
        new TargetPortMissing(),
        new SessionAffinityValue(),
    ];
}
