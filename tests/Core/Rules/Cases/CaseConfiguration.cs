using Plimsoll.Settings;

namespace Plimsoll.Rules.Cases;

/// <summary>Settings as one writes them in <c>.editorconfig</c>, the same for every path.</summary>
internal sealed class CaseConfiguration : Configuration
{
    private readonly SettingsScope _scope;

    public CaseConfiguration(IReadOnlyDictionary<string, string> settings) => _scope = new SettingsScope(
        name => settings.GetValueOrDefault(name),
        id => SeverityNames.Parse(settings.GetValueOrDefault($"dotnet_diagnostic.{id}.severity")));

    private CaseConfiguration(SettingsScope scope) => _scope = scope;

    /// <summary>The same settings with every rule on.</summary>
    public CaseConfiguration WithAllRules() => new(_scope.With(static name => name == CommonSettings.RuleSet.Name ? "all" : null, static (_, severity) => severity == Severity.Off ? Severity.Warn : severity));

    /// <summary>Every rule at its severity, those that are off as warnings.</summary>
    public static CaseConfiguration All { get; } = new(new Dictionary<string, string> { ["plimsoll.ruleset"] = "all" });

    public override SettingsScope For(string path) => _scope;
}
