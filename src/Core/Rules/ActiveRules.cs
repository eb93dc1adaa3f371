using System.Collections.Concurrent;
using Plimsoll.Settings;

namespace Plimsoll.Rules;

/// <summary>The rules that settings leave on, by what they look at, with their severities: found once for all objects with the same settings.</summary>
internal sealed class ActiveRules
{
    private ActiveRules(SettingsScope settings, IReadOnlyList<Rule> rules)
    {
        var active = rules.Select(rule => (Rule: rule, Severity: settings.SeverityOf(rule.Info))).Where(static pair => pair.Severity != Severity.Off).ToList();
        OfDocuments = [.. active.Where(static pair => pair.Rule is DocumentRule)];
        OfObjects = [.. active.Where(static pair => pair.Rule is not (DocumentRule or SuppressionRule or WorkloadRule or ServiceRule or ReportedByEvaluation))];
        OfWorkloads = [.. active.Where(static pair => pair.Rule is WorkloadRule)];
        OfServices = [.. active.Where(static pair => pair.Rule is ServiceRule)];
    }

    public (Rule Rule, Severity Severity)[] OfDocuments { get; }

    /// <summary>Those that any object may concern.</summary>
    public (Rule Rule, Severity Severity)[] OfObjects { get; }

    public (Rule Rule, Severity Severity)[] OfWorkloads { get; }

    public (Rule Rule, Severity Severity)[] OfServices { get; }

    /// <summary>Gives the active rules for a place; safe to ask from several threads.</summary>
    public static Func<SettingsScope, ActiveRules> Of(IReadOnlyList<Rule> rules)
    {
        var known = new ConcurrentDictionary<SettingsScope, ActiveRules>();
        return settings => known.GetOrAdd(settings, settings => new ActiveRules(settings, rules));
    }
}
