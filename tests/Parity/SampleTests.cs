using System.Globalization;
using k8s;
using Plimsoll.Emission;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Plimsoll.Yaml;

namespace Plimsoll.Parity;

/// <summary>The invariants over the C# samples.</summary>
public class SampleTests
{
    public static TheoryData<string> Samples => ["Fleet", "Violations"];

    /// <summary>Invariant 1: executing a definition and serialising its object gives the document that is emitted.</summary>
    [Theory, MemberData(nameof(Samples))]
    public void Executing_a_definition_gives_what_is_emitted(string sample) =>
        ExecutedBundles.AssertEqual(TestCompilation.Of(TestCompilation.Sample(sample)), Evaluate(sample));

    /// <summary>Invariant 3: the emitted YAML gives the findings of the C#, at the same nodes, in the same words.</summary>
    [Theory, MemberData(nameof(Samples))]
    public void Findings_are_the_same_in_CSharp_and_in_the_emitted_YAML(string sample)
    {
        var definitions = Evaluate(sample).Definitions;
        var written = definitions.Select(static (definition, i) =>
        {
            var read = Assert.Single(ManifestReader.Read(new TextFile($"{i:D4}.yaml", YamlWriter.Write(definition.Document.Root!))));
            // Attributes stand beside the object, not in it.
            return new ManifestDocument(read.Span, read.Root) { Declarations = definition.Document.Declarations };
        });
        var inCSharp = Findings(sample, [.. definitions.Select(static definition => definition.Document)]);
        Assert.Equal(inCSharp, Findings(sample, [.. written]));
    }

    [Fact]
    public void The_fleet_has_no_findings() => Assert.Empty(Findings("Fleet", [.. Evaluate("Fleet").Definitions.Select(static definition => definition.Document)]));

    [Fact]
    public void The_violations_are_found_at_their_expressions()
    {
        var set = ManifestSet.Create([.. Evaluate("Violations").Definitions.Select(static definition => definition.Document)], Configuration.None);
        var findings = RuleEngine.Run(set, TestContext.Current.CancellationToken).Findings.Where(static finding => finding.Severity == Severity.Error);
        Assert.Equal(["PLM1001", "PLM1006", "PLM1006", "PLM1007", "PLM3001"], findings.Select(static finding => finding.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Samples))]
    public void KubernetesClient_reads_every_emitted_file(string sample)
    {
        foreach (var file in Files(sample))
            Assert.Single(KubernetesYaml.LoadAllFromString(file.Text));
    }

    /// <summary>Invariant 7: the same bytes whatever the order of files, the culture, and the number of threads.</summary>
    [Fact]
    public async Task Emission_does_not_depend_on_the_order_of_files_or_the_culture()
    {
        var expected = Files("Fleet");
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "de-DE", "zh-CN", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(expected, Files("Fleet"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        var random = new Random(20_261_123);
        for (var i = 0; i < 4; i++)
        {
            var shuffled = TestCompilation.Sample("Fleet").ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Files(BundleEvaluator.Evaluate(TestCompilation.Of(shuffled), CancellationToken.None)));
        }

        var compilation = TestCompilation.Of(TestCompilation.Sample("Fleet"));
        var parallel = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Files(BundleEvaluator.Evaluate(compilation, CancellationToken.None)), TestContext.Current.CancellationToken)));
        Assert.All(parallel, files => Assert.Equal(expected, files));
    }

    [Theory, InlineData("UTC"), InlineData("Asia/Shanghai"), InlineData("America/St_Johns"), InlineData("Pacific/Kiritimati")]
    public void Emission_does_not_depend_on_the_time_zone(string zone)
    {
        const string dated = """
            [Manifests]
            public static class Dated
            {
                public static V1ConfigMap Config => new()
                {
                    Metadata = new() { Name = "dated", CreationTimestamp = new DateTime(2020, 11, 22, 17, 52, 54, DateTimeKind.Utc) },
                    Data = new Dictionary<string, string> { ["age"] = TimeSpan.FromHours(36).ToString(), ["day"] = $"{new DateTime(2020, 11, 22, 23, 0, 0, DateTimeKind.Utc):yyyy-MM-dd}" },
                };
            }
            """;
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            var file = Assert.Single(Files(BundleEvaluator.Evaluate(TestCompilation.Of(("/p/Dated.cs", dated)), CancellationToken.None)));
            Assert.Equal(
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: dated\n  creationTimestamp: \"2020-11-22T17:52:54Z\"\ndata:\n  age: 1.12:00:00\n  day: \"2020-11-22\"\n",
                file.Text);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static EvaluationResult Evaluate(string sample)
    {
        var result = BundleEvaluator.Evaluate(TestCompilation.Of(TestCompilation.Sample(sample)), CancellationToken.None);
        Assert.Empty(result.Problems);
        Assert.All(result.Definitions, static definition => Assert.True(definition.IsComplete));
        return result;
    }

    private static IReadOnlyList<EmittedFile> Files(string sample) => Files(Evaluate(sample));

    private static IReadOnlyList<EmittedFile> Files(EvaluationResult evaluation)
    {
        var files = ManifestLayout.Arrange(evaluation.Definitions.Select(static definition =>
            EmittedObject.From(definition.Bundle, definition.Member, definition.Folder, definition.Document.Root!)));
        Assert.Empty(files.Duplicates);
        return files.Files;
    }

    private static List<string> Findings(string sample, IReadOnlyList<ManifestDocument> documents) =>
        [.. RuleEngine.Run(ManifestSet.Create(documents, SampleConfiguration.Of(sample))).Findings.Select(Describe).Order(StringComparer.Ordinal)];

    private static string Describe(Finding finding) =>
        $"{finding.Severity} {finding.Rule.Id} {finding.Object?.DisplayName} {finding.Path}: {finding.Message}";
}
