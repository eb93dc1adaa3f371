using System.Globalization;

namespace Plimsoll;

/// <summary>
/// Invariant 2: for a chart and any values that its schema admits, real Helm, 3 and 4, renders what executing the C# yields.
/// <c>PLIMSOLL_VALUE_SETS</c> says how many random value sets each chart gets, <c>PLIMSOLL_SEED</c> which ones, <c>PLIMSOLL_CHART</c>
/// which chart alone.
/// </summary>
public class EquivalenceTests
{
    private const int DefaultValueSets = 100;

    /// <summary>There are hundreds of constructs, each of which says little.</summary>
    private const int ValueSetsOfConstruct = 6;

    private const int DefaultSeed = 20_261_125;

    /// <summary>Of how many charts the values that show a difference are made small.</summary>
    private const int MostReduced = 5;

    [Fact]
    public void HelmRendersWhatExecutingTheCodeYields()
    {
        var (given, seed) = (Number("PLIMSOLL_VALUE_SETS", 0), Number("PLIMSOLL_SEED", DefaultSeed));
        var subjects = ChartSubjects.Emitted;
        var reports = new EquivalenceReport[subjects.Count];
        Parallel.For(0, reports.Length, i => reports[i] = Run(subjects[i], SetsOf(subjects[i], given), seed, reduces: false));
        // It takes a while, and a few are enough to begin with.
        var different = Enumerable.Range(0, reports.Length).Where(i => reports[i].Differences.Count > 0).ToList();
        Parallel.ForEach(different.Take(MostReduced), i => reports[i] = Run(subjects[i], SetsOf(subjects[i], given), seed, reduces: true));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{reports.Length} charts, {reports.Sum(static report => report.ValueSets)} value sets from seed {seed}, {reports.Sum(static report => report.Renderings)} renderings compared, {reports.Sum(static report => report.Documents)} documents, {reports.Sum(static report => report.Refused)} renderings refused by both sides"));
        var differences = reports.SelectMany(static report => report.Differences).ToList();
        Assert.True(differences.Count == 0, $"PLIMSOLL_SEED={seed}, {different.Count} charts differ:\n{string.Join('\n', differences)}");
        Assert.True(reports.Zip(subjects).All(pair => pair.First.Renderings >= 2 * SetsOf(pair.Second, given)));
    }

    private static int SetsOf(ChartSubject subject, int given) => given > 0 ? given
        : subject.Name.StartsWith("Constructs.", StringComparison.Ordinal) ? ValueSetsOfConstruct
        : DefaultValueSets;

    private static EquivalenceReport Run(ChartSubject subject, int sets, int seed, bool reduces)
    {
        try
        {
            return new EquivalenceCheck(subject).Run(sets, seed, reduces);
        }
        catch (NotSupportedException e)
        {
            return new EquivalenceReport(subject.Name, 0, 0, 0, 0, [$"{subject.Name}: no values can be made of its schema: {e.Message}"]);
        }
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
