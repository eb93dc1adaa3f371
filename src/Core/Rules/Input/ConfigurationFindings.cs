using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Input;

/// <summary>What is wrong in the configuration files themselves: PLM0005 and PLM0006. Every host adds these findings once a run.</summary>
public static class ConfigurationFindings
{
    private const string SettingPrefix = "plimsoll.";
    private const string SeverityPrefix = "dotnet_diagnostic.";
    private const string SeveritySuffix = ".severity";
    private const string IdPrefix = "PLM";

    public static IReadOnlyList<Finding> Of(Configuration configuration)
    {
        var findings = new List<Finding>();
        foreach (var file in configuration.Files)
        {
            var settings = configuration.For(file.Path);
            foreach (var (key, value) in Entries(file))
                Check(key, value, settings, findings);
        }

        findings.Sort(FindingOrder.Instance);
        return findings;
    }

    private static void Check(SourceSpan key, SourceSpan value, SettingsScope settings, List<Finding> findings)
    {
        var name = TextOf(key);
        if (name.StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase))
        {
            if (UnknownSetting.ProblemOf(name, TextOf(value)) is var (message, hint))
                Say(UnknownSetting.Facts, UnknownSetting.Known.ContainsKey(name.ToLowerInvariant()) ? value : key, message, hint);
        }
        else if (IdOf(name) is { } id)
        {
            if (RuleCatalog.Find(id) is null)
                Say(UnknownRule.Facts, new SourceSpan(key.File, key.Start + SeverityPrefix.Length, id.Length), $"there is no rule \"{id}\" whose severity could be set", UnknownRule.Nearest(id) is { } near ? $"did you mean {near}?" : null);
            else if (SeverityNames.Parse(TextOf(value)) is null && !TextOf(value).Equals("default", StringComparison.OrdinalIgnoreCase))
                Say(UnknownSetting.Facts, value, $"\"{TextOf(value)}\" is no severity of {id}, which is one of error, warning, suggestion, silent, none, default", null);
        }

        void Say(RuleInfo rule, SourceSpan at, string message, string? hint)
        {
            if (settings.SeverityOf(rule) is not (var severity and not Severity.Off))
                return;
            var finding = new Finding(rule, severity, at, message);
            findings.Add(hint is null ? finding : finding.Suggest(hint));
        }
    }

    /// <summary>The id in <c>dotnet_diagnostic.PLM1001.severity</c>; null for the keys of other analyzers.</summary>
    private static string? IdOf(string key)
    {
        if (!key.StartsWith(SeverityPrefix, StringComparison.OrdinalIgnoreCase) || !key.EndsWith(SeveritySuffix, StringComparison.OrdinalIgnoreCase) || key.Length < SeverityPrefix.Length + SeveritySuffix.Length)
            return null;
        var id = key.Substring(SeverityPrefix.Length, key.Length - SeverityPrefix.Length - SeveritySuffix.Length);
        return id.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase) ? id : null;
    }

    /// <summary>The pairs as Roslyn reads them: a key, <c>=</c> or <c>:</c>, and a value up to a comment.</summary>
    private static IEnumerable<(SourceSpan Key, SourceSpan Value)> Entries(TextFile file)
    {
        for (var line = 0; line < file.LineCount; line++)
        {
            var text = file.GetLine(line)!;
            var start = file.GetLineStart(line);
            var equals = text.IndexOfAny(['=', ':']);
            var comment = text.IndexOfAny(['#', ';']);
            var end = comment < 0 ? text.Length : comment;
            if (equals <= 0 || equals >= end || text.TrimStart() is ['[', ..])
                continue;
            yield return (Trim(file, start, start + equals), Trim(file, start + equals + 1, start + end));
        }
    }

    private static SourceSpan Trim(TextFile file, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(file.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(file.Text[end - 1]))
            end--;
        return SourceSpan.FromBounds(file, start, end);
    }

    private static string TextOf(SourceSpan span) => ((TextFile)span.File).Text.Substring(span.Start, span.Length);
}
