using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Parity;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Yaml;

namespace Plimsoll.CodeFixes;

/// <summary>Over all cases of the rules: applying a fix in C# and then emitting equals emitting and applying it to the YAML.</summary>
public class CaseParityTests
{
    /// <summary>Documents of cases are often half objects; those that C# can say lead to this many fixes.</summary>
    private const int FewestFixes = 60;

    private const int FewestRules = 8;

    [Fact]
    public void A_fix_in_CSharp_is_the_fix_in_the_emitted_YAML()
    {
        var made = new List<string>();
        foreach (var @case in RuleCase.All)
        {
            if (CaseSource.Write(@case.Read()) is not { } source)
                continue;
            var definitions = ProjectSources.Of(TestCompilation.Of(("/p/Case.cs", source)), @case.Configuration, TestContext.Current.CancellationToken);
            Assert.Empty(definitions.Evaluation.Problems);
            var manifests = ManifestSources.Read(
                [new TextFile("case.yaml", string.Join("---\n", definitions.Evaluation.Definitions.Select(static definition => YamlWriter.Write(definition.Document.Root!))))], @case.Configuration, RuleCatalog.Rules);
            var pairs = Pairs(definitions.Findings, manifests.Findings);
            Assert.Equal(manifests.Findings.Count, pairs.Count);
            foreach (var (inCode, inYaml) in pairs)
            {
                var fixedYaml = FixPasses.Fix(manifests, inYaml, TestContext.Current.CancellationToken);
                var fixedCode = FixPasses.Fix(definitions, inCode, TestContext.Current.CancellationToken);
                Assert.True((fixedYaml is null) == (fixedCode is null), $"{@case.Path}: {inYaml} {inYaml.Fix?.Title}: {(fixedYaml is null ? "C#" : "YAML")} alone is fixed\n{source}");
                if (fixedYaml is null || fixedCode is null)
                    continue;
                made.Add(inYaml.Rule.Id);
                var expected = fixedYaml.Documents.Select(static document => document.Root!).ToList();
                var actual = fixedCode.Evaluation.Definitions.Select(static definition => definition.Document.Root!).ToList();
                Assert.Equal(expected.Count, actual.Count);
                Assert.All(expected.Zip(actual), pair => Assert.Empty(NodeComparison.Differences(pair.First, pair.Second)));
            }
        }

        Assert.True(made.Count >= FewestFixes, $"{made.Count} fixes were compared.");
        Assert.True(made.Distinct().Count() >= FewestRules, string.Join(", ", made.Distinct()));
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
