using System.Text;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Output;

/// <summary>The pages of <c>docs/rules</c>, embedded; for a rule without one, a page of the facts that the rule itself states.</summary>
internal static class RulePages
{
    /// <summary>The page as Markdown.</summary>
    public static string Of(RuleInfo rule)
    {
        using var page = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{rule.Id}.md");
        if (page is null)
            return OfFacts(rule);
        using var reader = new StreamReader(page, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>What can be said of any rule, and is never out of date.</summary>
    public static string OfFacts(RuleInfo rule)
    {
        var page = new StringBuilder();
        page.Append($"# {rule.Id} {rule.Name}\n\n{rule.Title}\n\n");
        page.Append($"Severity: **{rule.Severity.ToName()}**. Family: {rule.Family}.{(rule.FromNotes ? " Part of the rule set `notes`." : "")}\n\n");
        page.Append($"## Why\n\n{rule.Why}\n");
        if (rule.Settings.Count > 0)
        {
            page.Append("\n## Settings\n\n| Setting | Default | Meaning |\n|---|---|---|\n");
            foreach (var setting in rule.Settings)
                page.Append($"| `{setting.Name}` | {(setting.DefaultText.Length > 0 ? $"`{setting.DefaultText}`" : "")} | {setting.Description} |\n");
        }

        page.Append($"\n## Severity\n\nIn `.editorconfig`:\n\n```\n[*.{{yaml,yml,json,cs}}]\ndotnet_diagnostic.{rule.Id}.severity = none\n```\n");
        page.Append($"\nFor one run: `plimsoll lint --rule {rule.Id}=off`.\n\nOn the web: {rule.HelpUri}\n");
        return page.ToString();
    }
}
