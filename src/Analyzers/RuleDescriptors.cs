using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Analyzers;

/// <summary>Roslyn's view of the rule catalogue.</summary>
internal static class RuleDescriptors
{
    private const string CategoryPrefix = "Plimsoll.";

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleCatalog.Rules.Select(static rule => Create(rule.Info))];

    /// <summary>The diagnostic of a finding at a place. Its severity is the engine's, for Roslyn applies none of its own to YAML files.</summary>
    public static Diagnostic CreateDiagnostic(Finding finding, Location location, IEnumerable<Location> related)
    {
        var severity = ToRoslyn(finding.Severity);
        return Diagnostic.Create(
            finding.Rule.Id,
            CategoryPrefix + finding.Rule.Family,
            finding.Message,
            severity,
            severity,
            isEnabledByDefault: true,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            isSuppressed: false,
            title: finding.Rule.Title,
            description: finding.Rule.Why,
            helpLink: finding.Rule.HelpUri,
            location: location,
            additionalLocations: related,
            customTags: null,
            properties: ImmutableDictionary<string, string?>.Empty.Add("path", finding.Path));
    }

    private static DiagnosticDescriptor Create(RuleInfo rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        CategoryPrefix + rule.Family,
        ToRoslyn(rule.Severity),
        isEnabledByDefault: rule.Severity != Severity.Off,
        rule.Why,
        rule.HelpUri);

    private static DiagnosticSeverity ToRoslyn(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Info => DiagnosticSeverity.Info,
        // A policy that is off by default is a warning when it is switched on.
        _ => DiagnosticSeverity.Warning,
    };
}
