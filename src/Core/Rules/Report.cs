using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules;

/// <summary>Where a rule puts what it finds at one object or document, and where it asks about everything else.</summary>
public readonly struct Report
{
    private readonly Rule _rule;
    private readonly Severity _severity;
    private readonly ManifestObject? _object;
    private readonly List<Finding> _findings;
    private readonly int _first;

    internal Report(Rule rule, Severity severity, ManifestSet set, SettingsScope settings, ManifestObject? manifest, List<Finding> findings)
    {
        _rule = rule;
        _severity = severity;
        _object = manifest;
        _findings = findings;
        _first = findings.Count;
        Set = set;
        Settings = settings;
    }

    /// <summary>All objects that are looked at together.</summary>
    public ManifestSet Set { get; }

    /// <summary>The settings at the object's file.</summary>
    public SettingsScope Settings { get; }

    /// <summary>Whether another rule runs here, for rules that leave the word to it.</summary>
    public bool IsOn(RuleInfo rule) => Settings.SeverityOf(rule) != Severity.Off;

    /// <summary>Reports at a field; for an absent one, where it should have been.</summary>
    public Finding At(Field field, string message) => At(field, message, _severity);

    /// <summary>
    /// Reports one case of the rule with another severity than the rule's, as long as nobody configured the rule: a configured
    /// severity holds for all its cases.
    /// </summary>
    public Finding At(Field field, string message, Severity severity) => Add(
        new Finding(_rule.Info, _severity == _rule.Info.Severity ? severity : _severity, field.Anchor, message)
        {
            Object = _object,
            Path = field.NearestPresent.Path,
        });

    /// <summary>Reports at the key under which a field is written, where the key is what is wrong.</summary>
    public Finding AtKey(Field field, string message) => field.KeySpan is { } key
        ? Add(new Finding(_rule.Info, _severity, key, message) { Object = _object, Path = field.Path })
        : At(field, message);

    /// <summary>Reports at a place that no field holds: broken text, a second key.</summary>
    public Finding At(SourceSpan span, string message) => Add(new Finding(_rule.Info, _severity, span, message) { Object = _object });

    /// <summary>Whether this rule has spoken of the field already while looking at the same object.</summary>
    public bool HasReported(Field field) => _findings.Skip(_first).Any(finding => finding.Path == field.NearestPresent.Path);

    private Finding Add(Finding finding)
    {
        _findings.Add(finding);
        return finding;
    }
}
