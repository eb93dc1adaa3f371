using Plimsoll.Rules.Api;
using Plimsoll.Rules.Definitions;
using Plimsoll.Rules.Health;
using Plimsoll.Rules.Input;
using Plimsoll.Rules.Networking;
using Plimsoll.Rules.Resources;
using Plimsoll.Rules.Scaling;
using Plimsoll.Rules.Scheduling;
using Plimsoll.Rules.Security;
using Plimsoll.Rules.Stateful;

namespace Plimsoll.Rules;

/// <summary>All rules, by id. A test finds every rule type here, so that none is forgotten; nothing is looked up by reflection.</summary>
public static class RuleCatalog
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. InputRules.All,
        .. ResourcesRules.All,
        .. NetworkingRules.All,
        .. StatefulRules.All,
        .. SchedulingRules.All,
        .. ScalingRules.All,
        .. HealthRules.All,
        .. SecurityRules.All,
        .. ApiRules.All,
        .. DefinitionRules.All.Select(static info => new ReportedByEvaluation(info)),
    ];

    /// <summary>The rule with an id or a name; null when there is none.</summary>
    public static Rule? Find(string idOrName) => Rules.FirstOrDefault(rule =>
        string.Equals(rule.Info.Id, idOrName, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Info.Name, idOrName, StringComparison.OrdinalIgnoreCase));
}
