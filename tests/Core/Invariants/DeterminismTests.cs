using System.Globalization;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Yaml;

namespace Plimsoll.Invariants;

/// <summary>Invariant 7: the same manifests give the same findings, whatever the order, the culture and the threads.</summary>
public class DeterminismTests
{
    private const int Orders = 6;
    private const int Threads = 8;

    public static TheoryData<string> Cultures => ["tr-TR", "de-DE", "zh-CN", "ar-SA"];

    /// <summary>
    /// Of two objects of one name the second is the double one, and of several LimitRanges and HorizontalPodAutoscalers the first
    /// counts: these are meant to depend on the order, so the cases that are about it are left out.
    /// </summary>
    private static readonly IReadOnlyList<RuleCase> Cases =
        [.. RuleCase.All.Where(static @case => @case.RuleClass != "DuplicateObject")];

    [Fact]
    public void TheOrderOfDocumentsDoesNotMatter()
    {
        var random = new Random(20_261_123);
        foreach (var @case in Cases)
        {
            var documents = @case.Read();
            var expected = AsSet(Run(documents, @case));
            for (var i = 0; i < Orders; i++)
            {
                var shuffled = documents.ToArray();
                random.Shuffle(shuffled);
                Assert.Equal(expected, AsSet(Run(shuffled, @case)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void TheCultureDoesNotMatter(string name)
    {
        var expected = Everything();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task ThreadsDoNotMatter()
    {
        // One large set, so that the engine divides it, judged by several at once.
        var documents = RuleCase.All.SelectMany(static @case => @case.Read()).ToList();
        var expected = Run(ManifestSet.Create(documents, CaseConfiguration.All));
        var set = ManifestSet.Create(documents, CaseConfiguration.All);
        var runs = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() => Run(set), TestContext.Current.CancellationToken)));
        Assert.All(runs, run => Assert.Equal(expected, run));
    }

    private static List<string> Everything() =>
        [.. RuleCase.All.SelectMany(static @case => Run([.. @case.Files.SelectMany(ManifestReader.Read)], @case))];

    private static IEnumerable<string> Run(IReadOnlyList<ManifestDocument> documents, RuleCase @case) =>
        ManifestSet.Divide(documents, @case.Configuration).SelectMany(static set => Run(set));

    private static List<string> Run(ManifestSet set) => [.. RuleEngine.Run(set).Findings.Select(static finding => $"{finding} at {finding.Path}")];

    /// <summary>Words that name one of several equal witnesses aside: the place and the rule.</summary>
    private static List<string> AsSet(IEnumerable<string> findings) => [.. findings.Where(static finding => !finding.Contains("PLM8008", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
