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
    private const int DefaultSeed = 20_261_125;

    [Fact]
    public void HelmRendersWhatExecutingTheCodeYields()
    {
        var (sets, seed) = (Number("PLIMSOLL_VALUE_SETS", DefaultValueSets), Number("PLIMSOLL_SEED", DefaultSeed));
        var reports = new EquivalenceReport[ChartSubjects.Emitted.Count];
        Parallel.For(0, reports.Length, i => reports[i] = new EquivalenceCheck(ChartSubjects.Emitted[i]).Run(sets, seed));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{reports.Length} charts, {reports.Sum(static report => report.ValueSets)} value sets from seed {seed}, {reports.Sum(static report => report.Renderings)} renderings compared, {reports.Sum(static report => report.Documents)} documents, {reports.Sum(static report => report.Refused)} renderings refused by both sides"));
        var differences = reports.SelectMany(static report => report.Differences).ToList();
        Assert.True(differences.Count == 0, $"PLIMSOLL_SEED={seed}:\n{string.Join('\n', differences)}");
        Assert.True(reports.All(report => report.Renderings >= 2 * sets));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
