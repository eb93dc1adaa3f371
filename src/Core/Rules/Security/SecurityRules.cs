namespace Plimsoll.Rules.Security;

/// <summary>The rules about security, by id.</summary>
internal static class SecurityRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
    ];
}
