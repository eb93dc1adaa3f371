namespace Plimsoll.Settings;

/// <summary>Severities as <c>.editorconfig</c> (Roslyn's words) and as our own output and options name them.</summary>
public static class SeverityNames
{
    /// <summary><c>error</c>, <c>warn</c>, <c>info</c> or <c>off</c>.</summary>
    public static string ToName(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warn => "warn",
        Severity.Info => "info",
        _ => "off",
    };

    /// <summary>Reads both vocabularies; null for <c>default</c> and for anything that is no severity.</summary>
    public static Severity? Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "error" => Severity.Error,
        "warning" or "warn" => Severity.Warn,
        "suggestion" or "info" => Severity.Info,
        "silent" or "hidden" or "none" or "off" => Severity.Off,
        _ => null,
    };
}
