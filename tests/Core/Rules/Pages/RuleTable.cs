using System.Text;
using Plimsoll.Fixes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Pages;

/// <summary>What pages and overviews say from the code: facts, settings, the table of all rules.</summary>
internal static class RuleTable
{
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["Input"] = "Input",
        ["Resources"] = "Resources and quality of service",
        ["Networking"] = "Services and networking",
        ["Stateful"] = "Stateful applications and storage",
        ["Scheduling"] = "Scheduling",
        ["Scaling"] = "Scaling and disruption",
        ["Health"] = "Health, images and lifecycle",
        ["Security"] = "Security",
        ["Api"] = "API and references",
        ["Definitions"] = "Definitions in C#",
    };

    /// <summary>A table for each family.</summary>
    /// <param name="folder">Where the pages are, from the file that holds the table.</param>
    public static string OfAllRules(string folder)
    {
        var text = new StringBuilder();
        foreach (var family in RuleCatalog.Rules.Select(static rule => rule.Info).GroupBy(static info => info.Family))
        {
            text.Append('\n').Append("### ").Append(Families[family.Key]).Append("\n\n| rule | severity | fix | what it finds |\n|---|---|---|---|\n");
            foreach (var info in family)
                text.Append($"| [{info.Id}]({folder}{info.Id}.md) {info.Name}{(info.FromNotes ? " ★" : "")} | {info.Severity.ToName()} | {Fix(info)} | {info.Title} |\n");
        }

        return text.Append('\n').ToString();
    }

    public static string Facts(RuleInfo info)
    {
        string[] sets = [.. info.FromNotes ? ["`notes`"] : Array.Empty<string>(), .. info.Severity == Severity.Off ? [] : (string[])["`recommended`"], "`all`"];
        return $"Severity: **{info.Severity.ToName()}** · rule sets: {string.Join(", ", sets)} · fix: {(info.Fix is null ? "none" : $"**{Fix(info)}**")}";
    }

    private static string Fix(RuleInfo info) => info.Fix switch
    {
        FixSafety.Safe => "safe",
        FixSafety.Unsafe => "unsafe",
        _ => "",
    };

    public static string Settings(RuleInfo info)
    {
        if (info.Settings.Count == 0)
            return "None.";
        var text = new StringBuilder("| setting | default | meaning |\n|---|---|---|\n");
        foreach (var setting in info.Settings)
            text.Append($"| `{setting.Name}` | {(setting.DefaultText.Length == 0 ? "none" : $"`{setting.DefaultText}`")} | {setting.Description} |\n");
        return text.ToString().TrimEnd('\n');
    }
}
