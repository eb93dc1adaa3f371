using System.Text.Json;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Commands;

public sealed class RulesCommandTests
{
    private static readonly string[] Ids = [.. RuleCatalog.Rules.Select(static rule => rule.Info.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_table_has_a_row_for_each_rule()
    {
        using var folder = new TestFolder();
        var run = CommandRun.In(folder, "rules");
        Assert.Equal(Ids, run.Lines.Select(static line => line.Trim().Split(' ')[0]).Where(static word => word.StartsWith("PLM", StringComparison.Ordinal)));
        Assert.Contains(run.Lines, static line => line.Contains("PLM1001   memory-limit-missing", StringComparison.Ordinal) && line.Contains('★'));
        Assert.All(run.Lines, static line => Assert.InRange(line.Length, 1, 120));
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public void Json_has_an_entry_for_each_rule()
    {
        using var folder = new TestFolder();
        using var json = JsonDocument.Parse(CommandRun.In(folder, "rules", "--format", "json").Output);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(Ids, json.RootElement.GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()));
    }

    [Fact]
    public void Markdown_has_a_row_for_each_rule()
    {
        using var folder = new TestFolder();
        var lines = CommandRun.In(folder, "rules", "--format", "markdown").Lines;
        Assert.Equal(Ids.Length + 2, lines.Count);
        Assert.Equal(Ids, lines.Skip(2).Select(static line => line[3..10]));
    }

    [Fact]
    public void Settings_are_listed_with_defaults_and_rules()
    {
        using var folder = new TestFolder();
        var run = CommandRun.In(folder, "rules", "--settings");
        Assert.Equal(SettingNames, run.Lines.Select(static line => line.Trim().Split(' ')[0]).Where(static word => word.StartsWith("plimsoll.", StringComparison.Ordinal)));
        using var json = JsonDocument.Parse(CommandRun.In(folder, "rules", "--settings", "--format", "json").Output);
        Assert.Equal(SettingNames, json.RootElement.GetProperty("settings").EnumerateArray().Select(static setting => setting.GetProperty("name").GetString()));
    }

    [Fact]
    public void The_page_of_settings_is_the_list()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(Repository.Root, "docs", "settings.md");
        GeneratedText.Check(path, GeneratedText.Between(File.ReadAllText(path), "settings", string.Join('\n', CommandRun.In(folder, "rules", "--settings", "--format", "markdown").Lines) + "\n")!);
    }

    private static IEnumerable<string> SettingNames => RuleCatalog.Rules.SelectMany(static rule => rule.Info.Settings).Concat(CommonSettings.All)
        .Select(static setting => setting.Name).Distinct().Order(StringComparer.Ordinal);
}
