using System.Text;
using System.Text.Json;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Spectre.Console;

namespace Plimsoll.Output;

/// <summary>All settings, with their defaults and the rules that they change.</summary>
internal static class SettingTable
{
    private const int SchemaVersion = 1;
    private const string AllRules = "all";

    private static IEnumerable<(Setting Setting, string Rules)> Settings => RuleCatalog.Rules
        .SelectMany(static rule => rule.Info.Settings.Select(setting => (Setting: setting, rule.Info.Id)))
        .GroupBy(static pair => pair.Setting.Name, StringComparer.Ordinal)
        .Select(static group => (Setting: group.First().Setting, Rules: string.Join(", ", group.Select(static pair => pair.Id))))
        .Where(static pair => CommonSettings.All.All(common => common.Name != pair.Setting.Name))
        .Concat(CommonSettings.All.Select(static setting => (Setting: setting, Rules: AllRules)))
        .OrderBy(static pair => pair.Setting.Name, StringComparer.Ordinal);

    public static void WriteText(TextWriter output, bool isColored, int width)
    {
        var table = PlainTable.Create("Means", "Setting", "Default", "Means");
        foreach (var (setting, rules) in Settings)
            table.AddRow(new Text(setting.Name), new Text(Shortened(setting.DefaultText)), new Text($"{setting.Description} ({rules})"));
        PlainTable.Write(table, output, isColored, width);
    }

    public static void WriteMarkdown(TextWriter output)
    {
        output.WriteLine("| Setting | Default | Means | Rules |");
        output.WriteLine("|---|---|---|---|");
        foreach (var (setting, rules) in Settings)
            output.WriteLine($"| `{setting.Name}` | {(setting.DefaultText.Length == 0 ? "" : $"`{setting.DefaultText.Replace("|", "\\|")}`")} | {setting.Description.Replace("|", "\\|")} | {rules} |");
    }

    public static void WriteJson(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonFormat.Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("version", SchemaVersion);
            json.WriteStartArray("settings");
            foreach (var (setting, rules) in Settings)
            {
                json.WriteStartObject();
                json.WriteString("name", setting.Name);
                json.WriteString("default", setting.DefaultText);
                json.WriteString("description", setting.Description);
                json.WriteStartArray("rules");
                foreach (var rule in rules == AllRules ? [] : rules.Split(", "))
                    json.WriteStringValue(rule);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    // Some defaults are lists of images.
    private static string Shortened(string text) => text.Length <= 24 ? text : text[..23] + "…";
}
