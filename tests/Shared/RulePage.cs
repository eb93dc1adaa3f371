using System.Text.RegularExpressions;
using Plimsoll.Settings;

namespace Plimsoll;

/// <summary>A page of <c>docs/rules</c>: its sections, and the examples in them.</summary>
internal sealed partial class RulePage
{
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    private RulePage(string path, string text)
    {
        Path = path;
        Text = text;
        var headings = Headings().Matches(text);
        Head = headings.Count == 0 ? text : text[..headings[0].Index];
        for (var i = 0; i < headings.Count; i++)
        {
            var start = headings[i].Index + headings[i].Length;
            _sections.Add(headings[i].Groups["title"].Value, text[start..(i + 1 < headings.Count ? headings[i + 1].Index : text.Length)].Trim('\n'));
        }

        SectionTitles = [.. headings.Select(static heading => heading.Groups["title"].Value)];
    }

    public static string Folder { get; } = System.IO.Path.Combine(Repository.Root, "docs", "rules");

    public string Path { get; }

    public string Text { get; }

    /// <summary>What stands before the first section.</summary>
    public string Head { get; }

    public IReadOnlyList<string> SectionTitles { get; }

    public static RulePage Load(string id)
    {
        var path = System.IO.Path.Combine(Folder, id + ".md");
        return new RulePage(path, File.ReadAllText(path));
    }

    public string Section(string title) => _sections[title];

    /// <summary>The one example of a section in a language; null when there is none.</summary>
    public string? Example(string section, string language)
    {
        var blocks = Blocks().Matches(Section(section)).Where(block => block.Groups["language"].Value == language).ToList();
        Assert.True(blocks.Count <= 1, $"{Path} has several {language} examples under {section}.");
        return blocks.Count == 0 ? null : blocks[0].Groups["text"].Value;
    }

    /// <summary>
    /// What holds for the examples: every rule is on, at its severity where it has one, with the settings that an <c>ini</c> example of
    /// <c>Bad</c> gives.
    /// </summary>
    public Configuration Configuration => new PageConfiguration(
        (Example("Bad", "ini") ?? "").Split('\n')
            .Select(static line => line.Split('=', 2))
            .Where(static parts => parts.Length == 2)
            .Select(static parts => (parts[0].Trim(), parts[1].Trim()))
            .Prepend((CommonSettings.RuleSet.Name, "all"))
            .ToDictionary(static pair => pair.Item1, static pair => pair.Item2, StringComparer.Ordinal));

    private sealed class PageConfiguration(Dictionary<string, string> settings) : Configuration
    {
        private readonly SettingsScope _scope = new(settings.GetValueOrDefault, static _ => null);

        public override SettingsScope For(string path) => _scope;
    }

    [GeneratedRegex("^## (?<title>.+)\n", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
