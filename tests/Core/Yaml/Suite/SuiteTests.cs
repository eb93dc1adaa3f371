using System.Globalization;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Suite;

/// <summary>All of yaml-test-suite: what it says is YAML is read as it says, and the rest as Kubernetes does, with a warning or an error.</summary>
public class SuiteTests
{
    /// <summary>Valid cases of which Kubernetes makes other JSON than the suite.</summary>
    private static readonly Dictionary<string, string> KnownDifferences = new()
    {
        ["565N"] = "Kubernetes decodes !!binary, and has U+FFFD for bytes that are no UTF-8; the suite leaves the text as it is",
        ["C4HZ"] = "a key `y` is `true` in YAML 1.1",
    };

    public static TheoryData<string> Ids => Select(static _ => true);

    public static TheoryData<string> Valid => Select(static @case => @case.IsValid);

    public static TheoryData<string> Tolerated => Select(static @case => !@case.IsValid && IsRead(@case));

    public static TheoryData<string> Refused => Select(static @case => !@case.IsValid && !IsRead(@case));

    public static TheoryData<string> WithJson => Select(static @case => @case is { IsValid: true, Json: not null } && !KnownDifferences.ContainsKey(@case.Id));

    /// <summary>libyaml has given up the escape <c>\'</c>, and go-yaml has not.</summary>
    private static bool IsRead(SuiteCase @case) => @case.IsReadByKubernetes || @case.Id == "HRE5";

    [Fact]
    public void NoCaseIsLost()
    {
        int Count(bool isValid, bool isRead) => SuiteCase.All.Count(@case => @case.IsValid == isValid && @case.IsReadByKubernetes == isRead);
        Assert.Equal((257, 51, 16, 78), (Count(true, true), Count(true, false), Count(false, true), Count(false, false)));
        Assert.Equal(402, SuiteCase.All.Select(static @case => @case.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void NothingOfTheTextIsLost(string id) => TreeChecks.AssertSound(SyntaxTree.Parse(SuiteCase.Get(id).Text));

    [Theory]
    [MemberData(nameof(Valid))]
    public void YamlIsReadAsTheSuiteSays(string id)
    {
        var @case = SuiteCase.Get(id);
        var tree = SyntaxTree.Parse(@case.Text);
        Assert.Equal(@case.Events, SyntaxEvents.Of(tree));
        Assert.All(Diagnostics(tree), static diagnostic => Assert.True(diagnostic.Kind == SyntaxErrorKind.Refused, diagnostic.Message));
    }

    [Theory]
    [MemberData(nameof(Tolerated))]
    public void WhatKubernetesReadsBesidesIsReadWithAWarning(string id)
    {
        var @case = SuiteCase.Get(id);
        var diagnostics = Diagnostics(SyntaxTree.Parse(@case.Text));
        Assert.NotEmpty(diagnostics);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Kind == SyntaxErrorKind.Malformed);
        NodeJson.AssertEqual(NodeJson.Parse(KubernetesReadings.Json[id]), NodeJson.Of(ManifestReader.Read(@case.Source)));
    }

    /// <summary>The table says in which lines a person would look for what is wrong.</summary>
    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatNobodyReadsIsReportedWhereItIs(string id)
    {
        var @case = SuiteCase.Get(id);
        var tree = SyntaxTree.Parse(@case.Text);
        var errors = tree.Documents.SelectMany((document, i) => document.Diagnostics.Where(static diagnostic => diagnostic.Kind == SyntaxErrorKind.Malformed).Select(diagnostic => tree.GetStart(i) + diagnostic.Start)).ToList();
        Assert.NotEmpty(errors);
        var lines = Assert.Single(TestData.Rows("Yaml/Data/yaml-test-suite-faults.tsv"), row => row[0] == id);
        Assert.InRange(@case.Source.GetPosition(errors.Min()).Line + 1, int.Parse(lines[1], CultureInfo.InvariantCulture), int.Parse(lines[2], CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(WithJson))]
    public void NodesAreTheJsonOfTheSuite(string id)
    {
        var @case = SuiteCase.Get(id);
        var documents = ManifestReader.Read(@case.Source);
        Assert.All(documents, static document => Assert.DoesNotContain(document.Problems, static problem => problem.Kind != SyntaxErrorKind.Refused));
        NodeJson.AssertEqual(NodeJson.Parse(@case.Json!), NodeJson.Of(documents));
    }

    [Fact]
    public void KnownDifferencesAreStillDifferent() => Assert.All(KnownDifferences.Keys, static id =>
    {
        var @case = SuiteCase.Get(id);
        var documents = ManifestReader.Read(@case.Source);
        Assert.False(documents.All(static document => document.Problems.Count == 0) && NodeJson.AreEqual(NodeJson.Parse(@case.Json!), NodeJson.Of(documents)));
    });

    private static List<SyntaxDiagnostic> Diagnostics(SyntaxTree tree) => [.. tree.Documents.SelectMany(static document => document.Diagnostics)];

    private static TheoryData<string> Select(Func<SuiteCase, bool> condition) => [.. SuiteCase.All.Where(condition).Select(static @case => @case.Id)];
}
