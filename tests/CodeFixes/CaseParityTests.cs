using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Parity;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Settings;
using Plimsoll.Yaml;

namespace Plimsoll.CodeFixes;

/// <summary>Over all cases of the rules: applying a fix in C# and then emitting equals emitting and applying it to the YAML.</summary>
public class CaseParityTests
{
    /// <summary>Documents of cases are often half objects; those that C# can say lead to this many fixes.</summary>
    private const int FewestFixes = 60;

    private const int FewestRules = 8;

    /// <summary>The example of PLM6029 has two values for one label: of such nobody knows which is meant.</summary>
    public static TheoryData<string> FixableRules => [.. RuleCatalog.Rules.Where(static rule => rule.Info.Fix is not null && rule.Info.Id != "PLM6029").Select(static rule => rule.Info.Id)];

    [Fact]
    public void A_fix_in_CSharp_is_the_fix_in_the_emitted_YAML()
    {
        var made = new List<string>();
        foreach (var @case in RuleCase.All)
        {
            if (CaseSource.Write(@case.Read()) is { } source)
                made.AddRange(Compare(@case.Path, @case.Configuration, ("/p/Case.cs", source)));
        }

        Assert.True(made.Count >= FewestFixes, $"{made.Count} fixes were compared.");
        Assert.True(made.Distinct().Count() >= FewestRules, string.Join(", ", made.Distinct()));
    }

    [Fact]
    public void The_violations_are_fixed_alike_in_CSharp_and_in_YAML() =>
        Assert.Equal(["PLM1001", "PLM1006", "PLM1007", "PLM3001"], Compare("Violations", Configuration.None, [.. TestCompilation.Sample("Violations")]).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The bad examples on the rules' pages can be fixed, and are then no worse than the good ones.</summary>
    [Theory, MemberData(nameof(FixableRules))]
    public void The_bad_examples_of_the_pages_are_fixed(string id)
    {
        var source = RulePage.Load(id).Example("Bad", "csharp")!;
        Assert.Contains(id, Compare(id, Configuration.None, ("/p/Example.cs", source)));
        var run = FixPasses.Run(
            ProjectSources.Of(TestCompilation.Of(("/p/Example.cs", source)), Configuration.None, TestContext.Current.CancellationToken), finding => finding.Rule.Id == id, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(run.Sources.Findings, finding => finding.Rule.Id == id);
    }

    /// <summary>Makes each fix both ways, and gives the ids of the rules.</summary>
    private static List<string> Compare(string name, Configuration configuration, params (string Path, string Text)[] files)
    {
        var made = new List<string>();
        var definitions = ProjectSources.Of(TestCompilation.Of(files), configuration, TestContext.Current.CancellationToken);
        Assert.Empty(definitions.Evaluation.Problems);
        var documents = ManifestReader.Read(new TextFile("case.yaml", string.Join("---\n", definitions.Evaluation.Definitions.Select(static definition => YamlWriter.Write(definition.Document.Root!)))));
        // Attributes stand beside the object, not in it.
        var declared = documents.Zip(definitions.Evaluation.Definitions, static (document, definition) => new ManifestDocument(document.Span, document.Root) { Declarations = definition.Document.Declarations });
        var manifests = ManifestSources.Of([((TextFile)documents[0].File, [.. declared])], configuration, RuleCatalog.Rules);
        var pairs = Pairs(definitions.Findings, manifests.Findings);
        Assert.Equal(manifests.Findings.Count, pairs.Count);
        foreach (var (inCode, inYaml) in pairs)
        {
            var fixedYaml = FixPasses.Fix(manifests, inYaml, TestContext.Current.CancellationToken);
            var fixedCode = FixPasses.Fix(definitions, inCode, TestContext.Current.CancellationToken);
            Assert.True((fixedYaml is null) == (fixedCode is null), $"{name}: {inYaml} {inYaml.Fix?.Title}: {(fixedYaml is null ? "C#" : "YAML")} alone is fixed\n{files[0].Text}");
            if (fixedYaml is null || fixedCode is null)
                continue;
            made.Add(inYaml.Rule.Id);
            var expected = fixedYaml.Documents.Select(static document => document.Root!).ToList();
            var actual = fixedCode.Evaluation.Definitions.Select(static definition => definition.Document.Root!).ToList();
            Assert.Equal(expected.Count, actual.Count);
            Assert.All(expected.Zip(actual), pair => Assert.Empty(NodeComparison.Differences(pair.First, pair.Second)));
        }

        return made;
    }

    /// <summary>The same findings; only places differ.</summary>
    private static List<(Finding InCode, Finding InYaml)> Pairs(IReadOnlyList<Finding> inCode, IReadOnlyList<Finding> inYaml)
    {
        var left = inCode.ToList();
        var pairs = new List<(Finding, Finding)>();
        foreach (var finding in inYaml)
        {
            if (left.FindIndex(other => Describe(other) == Describe(finding)) is var index and >= 0)
            {
                pairs.Add((left[index], finding));
                left.RemoveAt(index);
            }
        }

        Assert.Empty(left.Select(Describe));
        return pairs;
    }

    private static string Describe(Finding finding) => $"{finding.Rule.Id} {finding.Object?.DisplayName} {finding.Path}: {finding.Message}";
}
