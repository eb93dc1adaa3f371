using System.Text.RegularExpressions;

namespace Plimsoll.Rules;

public partial class RuleCatalogTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.Rules.Select(static rule => rule.Info.Id)];

    [Fact]
    public void HoldsEveryRuleTypeOnce()
    {
        var types = typeof(Rule).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract && type != typeof(ReportedByEvaluation));
        Assert.Equal(
            types.Select(static type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalog.Rules.Where(static rule => rule is not ReportedByEvaluation).Select(static rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void IsSortedByIdsThatAreUnique()
    {
        var ids = RuleCatalog.Rules.Select(static rule => rule.Info.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void NamesAreUnique() => Assert.Distinct(RuleCatalog.Rules.Select(static rule => rule.Info.Name));

    [Theory]
    [MemberData(nameof(Ids))]
    public void FactsAreWellFormed(string id)
    {
        var info = RuleCatalog.Find(id)!.Info;
        Assert.Matches(Id(), info.Id);
        Assert.Matches(KebabCase(), info.Name);
        Assert.EndsWith(".", info.Title, StringComparison.Ordinal);
        Assert.EndsWith(".", info.Why, StringComparison.Ordinal);
        Assert.Same(RuleCatalog.Find(id), RuleCatalog.Find(info.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void RulesLieInTheNamespaceOfTheirFamily(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        if (rule is not ReportedByEvaluation)
            Assert.Equal($"Plimsoll.Rules.{rule.Info.Family}", rule.GetType().Namespace);
    }

    [GeneratedRegex("^PLM[0-9]{4}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$")]
    private static partial Regex KebabCase();
}
