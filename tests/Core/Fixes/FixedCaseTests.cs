using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Rules.Pages;

namespace Plimsoll.Fixes;

/// <summary>What the fixes make of the rules' cases.</summary>
public class FixedCaseTests
{
    public static TheoryData<string> Paths => [.. RuleCase.All.Select(static @case => @case.Path)];

    public static TheoryData<string> Rules => [.. RuleCatalog.Rules.Select(static rule => rule.Info.Id)];

    /// <summary><c>PLIMSOLL_UPDATE=1</c> writes the file; what it shows is for a person to judge.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void FixesGiveTheFixedCase(string path)
    {
        var @case = RuleCase.Load(path);
        var file = Path.Combine(Repository.Root, @case.FixedPath);
        if (FixedCase.Write(@case) is { } expected)
            GeneratedText.Check(file, expected);
        else
            Assert.False(File.Exists(file), $"{@case.FixedPath} is there, but nothing in the case can be fixed.");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARuleHasAFixWhereItsFactsSaySo(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var runs = RuleCase.All.Where(@case => @case.RuleClass == rule.GetType().Name).Select(FixedCase.Run).ToList();
        var fixes = runs.SelectMany(static run => run.Fixed).Select(static finding => finding.Fix!.Safety).ToList();
        Assert.Equal(rule.Info.Fix, fixes.Count == 0 ? null : fixes.Max());
    }

    /// <summary>Titles group the findings that are fixed together, so they name no object and no value.</summary>
    [Fact]
    public void TitlesAreSentencesWithoutNamesAndValues()
    {
        var titles = RuleCase.All.SelectMany(static @case => FixedCase.Run(@case).Fixed).Select(static finding => (finding.Rule.Id, finding.Fix!.Title)).Distinct().ToList();
        Assert.All(titles, static title => Assert.Matches("^[A-Z][A-Za-z' ]+[A-Za-z]$", title.Title));
        Assert.InRange(titles.Count, RuleCatalog.Rules.Count(static rule => rule.Info.Fix is not null), 3 * RuleCatalog.Rules.Count);
    }
}
