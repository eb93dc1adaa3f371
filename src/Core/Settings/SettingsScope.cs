using System.Collections.Concurrent;
using Plimsoll.Rules;

namespace Plimsoll.Settings;

/// <summary>The settings that hold for one path: what its <c>.editorconfig</c> sections and the global ones say together.</summary>
public sealed class SettingsScope
{
    private readonly Func<string, string?> _option;
    private readonly Func<string, Severity?> _severity;
    private readonly Func<string, Severity, Severity> _adjust = static (_, severity) => severity;
    private readonly ConcurrentDictionary<Setting, object?> _values = new();
    private readonly ConcurrentDictionary<string, Severity> _severities = new(StringComparer.Ordinal);

    /// <summary>Everything at its default.</summary>
    public static SettingsScope Default { get; } = new(static _ => null, static _ => null);

    /// <param name="option">The text of a <c>plimsoll.*</c> key, or null.</param>
    /// <param name="severity">What <c>dotnet_diagnostic.ID.severity</c> says for a rule's id, or null.</param>
    public SettingsScope(Func<string, string?> option, Func<string, Severity?> severity)
    {
        _option = option;
        _severity = severity;
    }

    private SettingsScope(SettingsScope below, Func<string, string?> option, Func<string, Severity, Severity> adjust)
        : this(key => option(key) ?? below._option(key), below._severity) =>
        _adjust = (id, severity) => adjust(id, below._adjust(id, severity));

    /// <summary>These settings with a layer over them that has the last word: what the command line says.</summary>
    /// <param name="option">The text that the layer gives a key, or null.</param>
    /// <param name="severity">What the layer makes of a rule's severity: it is told the id and what holds without it.</param>
    public SettingsScope With(Func<string, string?> option, Func<string, Severity, Severity> severity) => new(this, option, severity);

    public T Get<T>(Setting<T> setting) => (T)_values.GetOrAdd(setting, _ => setting.Read(_option(setting.Name)))!;

    /// <summary>A rule's severity here: its own setting, else what the rule set gives it.</summary>
    public Severity SeverityOf(RuleInfo rule) => _severities.GetOrAdd(rule.Id, _ => _adjust(rule.Id, _severity(rule.Id) ?? RuleSetSeverity(rule)));

    private Severity RuleSetSeverity(RuleInfo rule) => Get(CommonSettings.RuleSet) switch
    {
        "notes" => rule.FromNotes ? rule.Severity : Severity.Off,
        "all" => rule.Severity == Severity.Off ? Severity.Warn : rule.Severity,
        _ => rule.Severity,
    };
}
