using System.Text.RegularExpressions;
using Plimsoll.Model;
using Plimsoll.Settings;
using Plimsoll.Yaml;

namespace Plimsoll.Rules.Pages;

public partial class RulePageTests
{
    private static readonly string[] Titles = ["Why", "Bad", "Good", "Fix", "Settings", "When to suppress", "See also"];

    public static TheoryData<string> Ids => [.. RuleCatalog.Rules.Select(static rule => rule.Info.Id)];

    public static TheoryData<string> IdsWithYaml => [.. RuleCatalog.Rules.Where(static rule => rule is not ReportedByEvaluation).Select(static rule => rule.Info.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRuleHasAPageOfTheFixedShape(string id)
    {
        var page = RulePage.Load(id);
        Assert.Equal(Titles, page.SectionTitles);
        Assert.All(Titles, title => Assert.NotEmpty(page.Section(title)));
        var suppression = id.StartsWith("PLM9", StringComparison.Ordinal) ? $"#pragma warning disable {id}" : $"dotnet_diagnostic.{id}.severity";
        Assert.Contains(suppression, page.Section("When to suppress"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HeadAndSettingsAreTheDescriptors(string id)
    {
        var info = RuleCatalog.Find(id)!.Info;
        var page = RulePage.Load(id);
        var expected = page.Text
            .Replace(page.Head, $"# {id} {info.Name}\n\n{info.Title}\n\n{RuleTable.Facts(info)}\n\n", StringComparison.Ordinal)
            .Replace($"\n## Settings\n\n{page.Section("Settings")}\n", $"\n## Settings\n\n{RuleTable.Settings(info)}\n", StringComparison.Ordinal);
        GeneratedText.Check(page.Path, expected);
    }

    /// <summary>Where there is no fix, that is a decision, and the page says why.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void ThePageSaysWhatTheFixDoesOrWhyThereIsNone(string id)
    {
        var section = RulePage.Load(id).Section("Fix");
        var hasFix = RuleCatalog.Find(id)!.Info.Fix is not null;
        Assert.Equal(hasFix, section.Contains("The fix ", StringComparison.Ordinal));
        Assert.Equal(!hasFix, section.Contains("No fix is offered: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void LinksBetweenPagesLeadSomewhere(string id)
    {
        var linked = Links().Matches(RulePage.Load(id).Text).Select(static match => match.Groups[1].Value);
        Assert.All(linked, static name => Assert.True(File.Exists(Path.Combine(RulePage.Folder, name)), name));
    }

    [Theory]
    [MemberData(nameof(IdsWithYaml))]
    public void TheBadYamlFiresTheRuleAndTheGoodDoesNot(string id)
    {
        var page = RulePage.Load(id);
        Assert.NotEmpty(Findings(page, id, page.Example("Bad", "yaml")));
        Assert.Empty(Findings(page, id, page.Example("Good", "yaml")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ExamplesAreInBothLanguagesWhereBothCanHaveThem(string id)
    {
        var page = RulePage.Load(id);
        foreach (var section in new[] { "Bad", "Good" })
        {
            Assert.Equal(RuleCatalog.Find(id) is not ReportedByEvaluation, page.Example(section, "yaml") is not null);
            Assert.Equal(RuleCatalog.Find(id)!.Info is { IsOfYaml: false, Family: not "Input" }, page.Example(section, "csharp") is not null);
        }
    }

    [Fact]
    public void EveryPageIsARules() => Assert.Equal(
        RuleCatalog.Rules.Select(static rule => rule.Info.Id + ".md").Append("README.md").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(RulePage.Folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("docs/rules/README.md", "")]
    [InlineData("README.md", "docs/rules/")]
    public void TheTableOfRulesIsTheCatalogue(string file, string folder)
    {
        var path = Path.Combine(Repository.Root, file);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        if (GeneratedText.Between(text, "rules", RuleTable.OfAllRules(folder)) is { } expected)
            GeneratedText.Check(path, expected);
        else
            Assert.NotEqual("docs/rules/README.md", file);
    }

    private static IReadOnlyList<Finding> Findings(RulePage page, string id, string? yaml)
    {
        Assert.NotNull(yaml);
        var set = ManifestSet.Create(ManifestReader.Read(new TextFile("example.yaml", yaml)), page.Configuration);
        return RuleEngine.Run(set, [RuleCatalog.Find(id)!]).Findings;
    }

    [GeneratedRegex(@"\]\((PLM\d{4}\.md)\)")]
    private static partial Regex Links();
}
