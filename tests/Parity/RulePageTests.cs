using System.Reflection;
using Microsoft.CodeAnalysis;
using Plimsoll.Emission;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Plimsoll.Yaml;

namespace Plimsoll.Parity;

/// <summary>The C# examples on the rules' pages, beside the YAML ones.</summary>
public class RulePageTests
{
    public static TheoryData<string> InBothLanguages => [.. Ids(static page => page.Example("Bad", "yaml") is not null && page.Example("Bad", "csharp") is not null)];

    public static TheoryData<string> InCSharp => [.. Ids(static page => page.Example("Bad", "csharp") is not null)];

    /// <summary>Rules about C# that evaluation reports; PLM9005 is emission's.</summary>
    public static TheoryData<string> OfEvaluation => [.. Ids(static page => page.Example("Bad", "yaml") is null && page.Example("Bad", "csharp") is not null && !page.Text.StartsWith("# PLM9005", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(InCSharp))]
    public void Examples_compile(string id)
    {
        foreach (var section in new[] { "Bad", "Good" })
        {
            var errors = TestCompilation.Of(("/p/Example.cs", RulePage.Load(id).Example(section, "csharp")!)).GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.Empty(errors);
        }
    }

    [Theory, MemberData(nameof(InBothLanguages))]
    public void Bad_examples_are_the_same_object_with_the_same_findings(string id)
    {
        var page = RulePage.Load(id);
        var definitions = Documents(page, "Bad");
        var yaml = ManifestReader.Read(new TextFile("example.yaml", page.Example("Bad", "yaml")!));
        Assert.Equal(yaml.Count, definitions.Count);
        foreach (var (written, defined) in yaml.Zip(definitions))
            Assert.Empty(NodeComparison.Differences(written.Root!, defined.Root!));

        var expected = Findings(page, id, yaml);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Findings(page, id, definitions));
    }

    [Theory, MemberData(nameof(InBothLanguages))]
    public void Good_examples_have_no_findings(string id)
    {
        var page = RulePage.Load(id);
        var definitions = Documents(page, "Good");
        Assert.NotEmpty(definitions);
        Assert.Empty(Findings(page, id, definitions));
    }

    /// <summary>Invariant 1 over the pages' examples: executing them gives what is emitted.</summary>
    [Theory, MemberData(nameof(InBothLanguages))]
    public void Executing_an_example_gives_what_is_emitted(string id)
    {
        AssertExecutes(id, "Good");
        if (id != "PLM1012")
            AssertExecutes(id, "Bad");
    }

    /// <summary>A text that is no quantity is kept for the rule to explain, although the client library would throw.</summary>
    [Fact]
    public void Executing_what_is_no_quantity_throws() =>
        Assert.IsType<ArgumentException>(Assert.Throws<TargetInvocationException>(() => AssertExecutes("PLM1012", "Bad")).InnerException);

    [Theory, MemberData(nameof(OfEvaluation))]
    public void Bad_definitions_are_reported_and_good_ones_are_not(string id)
    {
        var page = RulePage.Load(id);
        Assert.Equal([id], Evaluate(page, "Bad").Problems.Select(static problem => problem.RuleId).Distinct());
        var good = Evaluate(page, "Good");
        Assert.Empty(good.Problems);
        Assert.True(good.Definitions.Count > 0 || good.Charts.Any(static chart => chart.Files.Count > 0));
    }

    [Fact]
    public void Duplicate_outputs_are_found_when_files_are_laid_out()
    {
        var page = RulePage.Load("PLM9005");
        Assert.Single(Layout(page, "Bad").Duplicates);
        Assert.Empty(Layout(page, "Good").Duplicates);
    }

    private static void AssertExecutes(string id, string section) =>
        ExecutedBundles.AssertEqual(TestCompilation.Of(("/p/Example.cs", RulePage.Load(id).Example(section, "csharp")!)), Evaluate(RulePage.Load(id), section));

    private static IEnumerable<string> Ids(Func<RulePage, bool> isMeant) =>
        RuleCatalog.Rules.Select(static rule => rule.Info.Id).Where(id => isMeant(RulePage.Load(id)));

    private static EvaluationResult Evaluate(RulePage page, string section) =>
        BundleEvaluator.Evaluate(TestCompilation.Of(("/p/Example.cs", page.Example(section, "csharp")!)), CancellationToken.None);

    private static IReadOnlyList<ManifestDocument> Documents(RulePage page, string section)
    {
        var result = Evaluate(page, section);
        Assert.Empty(result.Problems);
        return [.. result.Definitions.Select(static definition => definition.Document)];
    }

    private static ManifestFiles Layout(RulePage page, string section) => ManifestLayout.Arrange(Evaluate(page, section).Definitions.Select(
        static definition => EmittedObject.From(definition.Bundle, definition.Member, definition.Folder, definition.Document.Root!)));

    private static List<string> Findings(RulePage page, string id, IReadOnlyList<ManifestDocument> documents) =>
    [
        .. RuleEngine.Run(ManifestSet.Create(documents, page.Configuration), [RuleCatalog.Find(id)!]).Findings
            .Select(static finding => $"{finding.Rule.Id} {finding.Severity} {finding.Object?.DisplayName} {finding.Path}: {finding.Message}")
            .Order(StringComparer.Ordinal),
    ];
}
