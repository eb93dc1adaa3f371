using System.Text;
using System.Text.Json;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Spectre.Console;

namespace Plimsoll.Output;

/// <summary>The catalogue of rules, as people and tools read it. A star marks the rules that come from the notes.</summary>
internal static class RuleTable
{
    private const int SchemaVersion = 1;

    private static IEnumerable<RuleInfo> Rules => RuleCatalog.Rules.Select(static rule => rule.Info).OrderBy(static rule => rule.Id, StringComparer.Ordinal);

    public static void WriteText(TextWriter output, bool isColored, int width)
    {
        var table = PlainTable.Create("Finds", "Id", "Name", "Severity", "★", "Finds");
        foreach (var rule in Rules)
        {
            table.AddRow(
                new Text(rule.Id), new Text(rule.Name), new Text(rule.Severity.ToName(), StyleOf(rule.Severity)),
                new Text(Star(rule)), new Text(rule.Title));
        }

        PlainTable.Write(table, output, isColored, width);
    }

    public static void WriteMarkdown(TextWriter output)
    {
        output.WriteLine("| Id | Name | Severity | ★ | Finds |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var rule in Rules)
            output.WriteLine($"| [{rule.Id}]({rule.Id}.md) | {rule.Name} | {rule.Severity.ToName()} | {Star(rule)} | {rule.Title.Replace("|", "\\|")} |");
    }

    public static void WriteJson(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonFormat.Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("version", SchemaVersion);
            json.WriteStartArray("rules");
            foreach (var rule in Rules)
                Write(rule, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(RuleInfo rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("family", rule.Family);
        json.WriteString("severity", rule.Severity.ToName());
        json.WriteBoolean("fromNotes", rule.FromNotes);
        json.WriteString("title", rule.Title);
        json.WriteString("why", rule.Why);
        json.WriteString("help", rule.HelpUri);
        json.WriteStartArray("settings");
        foreach (var setting in rule.Settings)
        {
            json.WriteStartObject();
            json.WriteString("name", setting.Name);
            json.WriteString("default", setting.DefaultText);
            json.WriteString("description", setting.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Star(RuleInfo rule) => rule.FromNotes ? "★" : "";

    private static Style StyleOf(Severity severity) => new(severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warn => Color.Yellow,
        Severity.Info => Color.Teal,
        _ => Color.Grey,
    });
}
