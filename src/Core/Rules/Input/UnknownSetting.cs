using Plimsoll.Settings;

namespace Plimsoll.Rules.Input;

/// <summary>PLM0006: a setting that does not exist, or whose value it cannot have.</summary>
public static class UnknownSetting
{
    public static RuleInfo Facts { get; } = new("PLM0006", "unknown-setting", Severity.Warn)
    {
        Title = "A setting does not exist, or cannot have its value.",
        Why = "A mistyped setting changes nothing, silently: the default holds where its author believes otherwise.",
    };

    /// <summary>All settings by name: those of all rules, and each rule's own.</summary>
    public static IReadOnlyDictionary<string, Setting?> Known => KnownSettings.Value;

    private static readonly Lazy<Dictionary<string, Setting?>> KnownSettings = new(static () =>
    {
        // The version is read by whoever reads the schemas.
        var known = new Dictionary<string, Setting?>(StringComparer.Ordinal) { ["plimsoll.kubernetes_version"] = null };
        foreach (var setting in CommonSettings.All.Concat(RuleCatalog.Rules.SelectMany(static rule => rule.Info.Settings)))
            known[setting.Name] = setting;
        return known;
    });

    /// <summary>What is wrong with a setting, and what was probably meant; null when nothing is wrong.</summary>
    public static (string Message, string? Hint)? ProblemOf(string key, string value)
    {
        if (!Known.TryGetValue(key.ToLowerInvariant(), out var setting))
        {
            var near = Spelling.Nearest(key, Known.Keys.OrderBy(static name => name, StringComparer.Ordinal));
            return ($"there is no setting \"{key}\"", near is null ? null : $"did you mean {near}?");
        }

        return setting is null || setting.IsValid(value) ? null
            : ($"\"{value}\" is no value of {setting.Name}" + (setting.Expected is { } expected ? $", which is {expected}" : ""), $"the default is {setting.DefaultText}");
    }
}
