using System.Text.RegularExpressions;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Settings;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Corpus;

namespace Plimsoll.Import;

/// <summary>Invariant 3: a finding does not depend on the way in. What rules say of YAML, they say of the C# that was imported from it.</summary>
public partial class ParityTests
{
    /// <summary>Rules about the text of YAML files, which C# has not.</summary>
    private static readonly IReadOnlyList<Rule> Rules = [.. RuleCatalog.Rules.Where(static rule => rule.Info is { Family: not "Input", IsOfYaml: false })];

    public static TheoryData<string> Cases => [.. RuleCase.All.Where(static @case => @case.Rule.Info is { Family: not "Input", IsOfYaml: false }).Select(static @case => @case.Path)];

    [Theory, MemberData(nameof(Cases))]
    public void Of_a_rule_case(string path)
    {
        var @case = RuleCase.Load(path);
        AssertSame(@case.Files, @case.Configuration);
    }

    [Fact]
    public void Of_the_corpus() => AssertSame(CorpusFiles.All, CaseConfiguration.All);

    private static void AssertSame(IReadOnlyList<TextFile> files, Configuration configuration)
    {
        // Whether a document is a patch, the files around it say, which C# has not.
        var fragments = ManifestSet.Divide([.. files.SelectMany(ManifestReader.Read)], configuration).SelectMany(static set => set.Fragments).Select(static fragment => fragment.Document.File.Path).ToHashSet(StringComparer.Ordinal);
        files = [.. files.Where(file => !fragments.Contains(file.Path) && !Path.GetFileName(file.Path).StartsWith("kustomization", StringComparison.OrdinalIgnoreCase))];
        var trip = RoundTrip.Of(files.Select(static file => (file.Path, file.Text)));
        Assert.True(trip.Differences.Count == 0, string.Join("\n", trip.Differences));

        // What is not imported, for it is a template or no object, is said.
        var documents = files.SelectMany(ManifestReader.Read).Where(document => !trip.Result.Notes.Any(note => note.IsProblem && note.Span.File.Path == document.File.Path && note.Span.Start >= document.Span.Start && note.Span.End <= document.Span.End));
        var expected = Findings([.. documents], configuration);
        var actual = Findings([.. trip.Evaluation.Definitions.Select(static definition => definition.Document)], configuration);
        TestContext.Current.TestOutputHelper?.WriteLine($"{expected.Count} findings");
        Assert.Equal(string.Join("\n", Minus(expected, actual).Take(20)), string.Join("\n", Minus(actual, expected).Take(20)));
    }

    private static List<string> Minus(List<string> all, List<string> some)
    {
        var counts = some.CountBy(static line => line).ToDictionary();
        return [.. all.Where(line => !counts.TryGetValue(line, out var count) || (counts[line] = count - 1) < 0)];
    }

    private static List<string> Findings(IReadOnlyList<ManifestDocument> documents, Configuration configuration) =>
    [
        .. ManifestSet.Divide(documents, configuration).SelectMany(static set => RuleEngine.Run(set, Rules).Findings)
            .Select(static finding => $"{finding.Rule.Id} {finding.Severity} {finding.Object?.DisplayName} {finding.Path}: {OfYaml().Replace(FileName().Replace(finding.Message, "in a file"), "")}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What YAML made of a word is said where there is YAML.</summary>
    [GeneratedRegex(@", which YAML makes of [^;]+")]
    private static partial Regex OfYaml();

    /// <summary>Messages that name another file name one of the same kind; which objects share a file, the import decides.</summary>
    [GeneratedRegex(@"(in \S+\.(yaml|yml|cs)|above)$")]
    private static partial Regex FileName();
}
