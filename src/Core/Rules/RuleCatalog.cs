namespace Plimsoll.Rules;

/// <summary>All rules, by id. A test finds every rule type here, so that none is forgotten.</summary>
public static class RuleCatalog
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
    ];

    /// <summary>The rule with an id or a name; null when there is none.</summary>
    public static Rule? Find(string idOrName) => Rules.FirstOrDefault(rule =>
        string.Equals(rule.Info.Id, idOrName, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Info.Name, idOrName, StringComparison.OrdinalIgnoreCase));
}
