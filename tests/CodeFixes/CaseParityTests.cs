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
    private const int FewestFixes = 1000;

    private const int FewestRules = 30;

    /// <summary>Examples of what only the owner can decide. Other findings of these rules have fixes: their cases show them.</summary>
    private static readonly string[] WithoutFixInExample =
    [
        "PLM2016", // What the policy is for.
        "PLM2018", // What the port is called.
        "PLM6006", // Which of two handlers is meant.
        "PLM6022", // Whether a Job tries again in the same pod.
        "PLM6023", // How long somebody wants to look at a Job.
        "PLM6024", // When a job is to run.
        "PLM6029", // Which of two values of a label is meant.
        "PLM6031", // Whether an update may take a pod more or a pod less.
        "PLM6033", // How long to sleep.
    ];

    /// <summary>Rules whose fix takes a number out of quotation marks, which the client library does by itself: definitions have no such ports.</summary>
    private static readonly string[] QuotedNumbers = ["PLM2018", "PLM6033"];

    /// <summary>Examples of what a class declares, which no fix of an object changes: the name of a property, and its type.</summary>
    private static readonly string[] DeclaredByClass = ["PLM8001", "PLM8002"];

    public static TheoryData<string> FixedInExample => [.. Fixable.Except(WithoutFixInExample).Except(DeclaredByClass)];

    public static TheoryData<string> NotFixedInExample => [.. WithoutFixInExample];

    public static TheoryData<string> FixedInYamlAlone => [.. DeclaredByClass];

    private static IEnumerable<string> Fixable => RuleCatalog.Rules.Where(static rule => rule.Info.Fix is not null).Select(static rule => rule.Info.Id);

    /// <summary>How YAML is written, C# has no part in.</summary>
    private static IReadOnlyList<Rule> RulesOfBoth { get; } = [.. RuleCatalog.Rules.Where(static rule => !rule.Info.IsOfYaml)];

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
        // What no example shows, these must.
        Assert.Empty(WithoutFixInExample.Except(QuotedNumbers).Except(made));
    }

    [Fact]
    public void The_violations_are_fixed_alike_in_CSharp_and_in_YAML()
    {
        var made = Compare("Violations", Configuration.None, [.. TestCompilation.Sample("Violations")]);
        // Those that the sample is about; other rules may have more to say of it.
        Assert.Empty(new[] { "PLM1001", "PLM1006", "PLM1007", "PLM3001" }.Except(made));
    }

    /// <summary>The bad examples on the rules' pages can be fixed, and are then no worse than the good ones.</summary>
    [Theory, MemberData(nameof(FixedInExample))]
    public void The_bad_examples_of_the_pages_are_fixed(string id)
    {
        var (source, configuration) = BadExample(id);
        Assert.Contains(id, Compare(id, configuration, source));
        var run = FixPasses.Run(Definitions(configuration, source), finding => finding.Rule.Id == id, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(run.Sources.Findings, finding => finding.Rule.Id == id);
    }

    [Theory, MemberData(nameof(NotFixedInExample))]
    public void No_fix_decides_what_only_the_owner_can(string id)
    {
        var (source, configuration) = BadExample(id);
        Assert.DoesNotContain(id, Compare(id, configuration, source));
        Assert.Contains(Definitions(configuration, source).Findings, finding => finding.Rule.Id == id);
    }

    [Theory, MemberData(nameof(FixedInYamlAlone))]
    public void What_a_class_declares_is_fixed_in_YAML_alone(string id)
    {
        var (source, configuration) = BadExample(id);
        var definitions = Definitions(configuration, source);
        var manifests = Manifests(definitions, configuration);
        var (inCode, inYaml) = Assert.Single(Pairs(id, definitions.Findings, manifests.Findings), pair => pair.InYaml.Rule.Id == id);
        Assert.NotNull(FixPasses.Fix(manifests, inYaml, TestContext.Current.CancellationToken));
        Assert.Null(FixPasses.Fix(definitions, inCode, TestContext.Current.CancellationToken));
    }

    private static ((string Path, string Text) Source, Configuration Configuration) BadExample(string id)
    {
        var page = RulePage.Load(id);
        return (("/p/Example.cs", page.Example("Bad", "csharp")!), page.Configuration);
    }

    private static ProjectSources Definitions(Configuration configuration, params (string Path, string Text)[] files)
    {
        var definitions = ProjectSources.Of(TestCompilation.Of(files), configuration, TestContext.Current.CancellationToken);
        Assert.Empty(definitions.Evaluation.Problems);
        return definitions;
    }

    /// <summary>What the definitions emit.</summary>
    private static ManifestSources Manifests(ProjectSources definitions, Configuration configuration)
    {
        var documents = ManifestReader.Read(new TextFile("case.yaml", string.Join("---\n", definitions.Evaluation.Definitions.Select(static definition => YamlWriter.Write(definition.Document.Root!)))));
        // Attributes stand beside the object, not in it.
        var declared = documents.Zip(definitions.Evaluation.Definitions, static (document, definition) => new ManifestDocument(document.Span, document.Root) { Declarations = definition.Document.Declarations });
        return ManifestSources.Of([((TextFile)documents[0].File, [.. declared])], configuration, RulesOfBoth);
    }

    /// <summary>Makes each fix both ways, and gives the ids of the rules.</summary>
    private static List<string> Compare(string name, Configuration configuration, params (string Path, string Text)[] files)
    {
        var made = new List<string>();
        var definitions = Definitions(configuration, files);
        var manifests = Manifests(definitions, configuration);
        var pairs = Pairs(name, definitions.Findings, manifests.Findings);
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
    private static List<(Finding InCode, Finding InYaml)> Pairs(string name, IReadOnlyList<Finding> inCode, IReadOnlyList<Finding> inYaml)
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

        var alone = left.Select(static finding => $"C# alone: {Describe(finding)}")
            .Concat(inYaml.Except(pairs.Select(static pair => pair.Item2)).Select(static finding => $"YAML alone: {Describe(finding)}"))
            .ToList();
        Assert.True(alone.Count == 0, $"{name}: {string.Join('\n', alone)}");
        return pairs;
    }

    private static string Describe(Finding finding) => $"{finding.Rule.Id} {finding.Object?.DisplayName} {finding.Path}: {finding.Message}";
}
