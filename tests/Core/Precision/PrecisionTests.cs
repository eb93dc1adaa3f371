using System.Globalization;
using System.Text;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Settings;
using Plimsoll.Yaml;

namespace Plimsoll.Precision;

/// <summary>
/// Noise is a defect: of what the recommended rules say of real manifests, at least 95 % must be right. A person judges samples
/// (<c>judgements.tsv</c>); the numbers of findings are counted here, and <c>PLIMSOLL_UPDATE=1</c> writes both to docs/precision.md.
/// </summary>
public class PrecisionTests
{
    private const double Wanted = 0.95;
    private const int FewestJudged = 10;

    /// <summary>The corpus is folders of examples, each a cluster of its own.</summary>
    private static readonly CaseConfiguration Folders = new(new Dictionary<string, string> { ["plimsoll.scope"] = "folder" });

    private static readonly Lazy<IReadOnlyDictionary<string, int>> Counts = new(Count);

    [Fact]
    public void The_page_has_the_numbers()
    {
        if (Repository.Corpus is null)
            return;
        var path = Path.Combine(Repository.Root, "docs", "precision.md");
        GeneratedText.Check(path, GeneratedText.Between(File.ReadAllText(path), "precision", Table())!);
    }

    [Fact]
    public void Every_rule_that_speaks_was_judged_and_is_right()
    {
        if (Repository.Corpus is null)
            return;
        foreach (var (id, count) in Counts.Value)
        {
            Assert.True(Judgement.All.TryGetValue(id, out var judgement), $"{id} has {count} findings in the corpus, and nobody judged them.");
            Assert.True(judgement.Sample >= Math.Min(FewestJudged, count), $"{id}: only {judgement.Sample} of {count} findings were judged.");
            Assert.True(judgement.Right >= Wanted * judgement.Sample, $"{id}: only {judgement.Right} of {judgement.Sample} findings were right.");
        }
    }

    private static string Table()
    {
        var table = new StringBuilder("| rule | severity | findings | judged | right | |\n|---|---|---:|---:|---:|---|\n");
        foreach (var rule in RuleCatalog.Rules.Select(static rule => rule.Info).Where(static info => info.Severity != Severity.Off && info.Family != "Definitions"))
        {
            var judgement = Judgement.All.GetValueOrDefault(rule.Id);
            table.Append(CultureInfo.InvariantCulture, $"| [{rule.Id} {rule.Name}](rules/{rule.Id}.md) | {rule.Severity.ToName()} | {Counts.Value.GetValueOrDefault(rule.Id)} | {judgement?.Sample ?? 0} | {judgement?.Right ?? 0} | {judgement?.Note} |\n");
        }

        return table.ToString();
    }

    private static Dictionary<string, int> Count()
    {
        var documents = Directory.EnumerateFiles(Repository.Corpus!, "*.y*ml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(static path => ManifestReader.Read(new TextFile(Path.GetRelativePath(Repository.Corpus!, path).Replace('\\', '/'), File.ReadAllText(path))))
            .ToList();
        return ManifestSet.Divide(documents, Folders)
            .SelectMany(static set => RuleEngine.Run(set).Findings)
            .GroupBy(static finding => finding.Rule.Id, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
    }
}
