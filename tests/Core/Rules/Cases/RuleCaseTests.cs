namespace Plimsoll.Rules.Cases;

public class RuleCaseTests
{
    private const int FewestOfEach = 3;

    public static TheoryData<string> Paths => [.. RuleCase.All.Concat(RuleCase.Fixed).Select(static @case => @case.Path)];

    public static TheoryData<string> RulesWithCases =>
        [.. RuleCatalog.Rules.Where(static rule => rule is not ReportedByEvaluation).Select(static rule => rule.GetType().Name)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void ExactlyWhatIsMarkedFires(string path)
    {
        var @case = RuleCase.Load(path);
        var comparison = new CaseComparison(@case, @case.Run());
        Assert.True(comparison.Holds, comparison.Describe());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void EveryCaseIsNamedAfterARuleAndLiesInItsFamily(string path)
    {
        var @case = RuleCase.Load(path);
        Assert.Equal($"tests/Core/Rules/{@case.Rule.Info.Family}/{Path.GetFileName(path)}", path);
    }

    [Theory]
    [MemberData(nameof(RulesWithCases))]
    public void EveryRuleHasCasesThatFireAndCasesThatDoNot(string ruleClass)
    {
        var cases = RuleCase.All.Where(@case => @case.RuleClass == ruleClass).ToList();
        var id = RuleCatalog.Rules.Single(rule => rule.GetType().Name == ruleClass).Info.Id;
        var firing = cases.Sum(@case => @case.Expectations.Count(expectation => expectation.Id == id));
        var silent = cases.Sum(@case => @case.Read().Count(document => !@case.Expectations.Any(expectation => expectation.Id == id
            && expectation.Line >= document.Span.StartPosition.Line && expectation.Line <= document.Span.EndPosition.Line)));
        Assert.True(firing >= FewestOfEach && silent >= FewestOfEach, $"{ruleClass} has {firing} marked places and {silent} silent documents.");
    }
}
