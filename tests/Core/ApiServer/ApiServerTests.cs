using System.Globalization;
using System.Text;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Plimsoll.Yaml;

namespace Plimsoll.ApiServer;

/// <summary>
/// A real API server is the judge of what we say it refuses. <c>PLIMSOLL_UPDATE=1</c> writes the numbers and the kinds of difference to
/// docs/api-validity.md, and <c>PLIMSOLL_DISAGREEMENTS=file</c> lists every difference.
/// </summary>
public class ApiServerTests
{
    private static readonly Lazy<Agreement> Variants = new(static () => Judge("variants", Verdicts.OfVariants()));
    private static readonly Lazy<Agreement> Corpus = new(static () => Judge("corpus", Verdicts.OfCorpus()));

    [Fact]
    public void Agrees_about_variants() => AssertAgrees(Variants, 0.98);

    [Fact]
    public void Agrees_about_the_corpus() => AssertAgrees(Corpus, 0.995);

    /// <summary>What the server takes must never be called refused: a linter that is stricter than the cluster is wrong.</summary>
    [Fact]
    public void What_the_server_takes_is_taken()
    {
        if (!Verdicts.AreHere)
            return;
        Assert.DoesNotContain(Variants.Value.Differences.Concat(Corpus.Value.Differences), static difference => difference is { Verdict.IsAccepted: true, Reason: null });
    }

    [Fact]
    public void Every_difference_has_its_reason_on_the_page()
    {
        if (!Verdicts.AreHere)
            return;
        Assert.Empty(Variants.Value.Differences.Concat(Corpus.Value.Differences).Where(static difference => difference.Reason is null).Select(static difference => difference.ToString()));
        var path = Path.Combine(Repository.Root, "docs", "api-validity.md");
        GeneratedText.Check(path, GeneratedText.Between(File.ReadAllText(path), "agreement", Table())!);
    }

    private static void AssertAgrees(Lazy<Agreement> agreement, double wanted)
    {
        if (Verdicts.AreHere)
            Assert.True(agreement.Value.Share >= wanted, $"{agreement.Value}\n{string.Join('\n', agreement.Value.Differences.Take(40))}");
    }

    private static Agreement Judge(string name, IReadOnlyList<Verdict> verdicts)
    {
        var agreement = new Agreement(name, [.. verdicts.Where(static verdict => !verdict.IsAboutTheCluster).Select(static verdict => new Judged(verdict, Errors(verdict.Text)))]);
        if (Environment.GetEnvironmentVariable("PLIMSOLL_DISAGREEMENTS") is { } path)
            File.WriteAllLines($"{path}.{name}", agreement.Differences.Concat(agreement.Elsewhere).Select(static judged => judged.ToString()));
        return agreement;
    }

    private static List<Finding> Errors(string text)
    {
        var set = ManifestSet.Create(ManifestReader.Read(new TextFile("object.yaml", text)), Configuration.None);
        return [.. RuleEngine.Run(set).Findings.Where(static finding => finding is { Severity: Severity.Error, Rule.IsRefused: true })];
    }

    private static string Table()
    {
        var text = new StringBuilder("| | objects | agree | refused by both | at the field that the server names |\n|---|---:|---:|---:|---:|\n");
        foreach (var agreement in (Agreement[])[Variants.Value, Corpus.Value])
        {
            text.Append(CultureInfo.InvariantCulture, $"| {agreement.Name} | {agreement.All.Count} | {agreement.Agreeing} ({agreement.Share.ToString("P2", CultureInfo.InvariantCulture)}) | {agreement.RefusedByBoth} | {agreement.RefusedByBoth - agreement.Elsewhere.Count()} |\n");
        }

        text.Append("\n| difference | objects | why |\n|---|---:|---|\n");
        foreach (var group in Variants.Value.Differences.Concat(Corpus.Value.Differences).GroupBy(static difference => difference.Reason).OrderByDescending(static group => group.Count()))
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key?.What} | {group.Count()} | {group.Key?.Why} |\n");
        return text.ToString();
    }
}
