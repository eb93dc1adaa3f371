namespace Plimsoll.Evaluation.Charts;

/// <summary>What Helm has no exact counterpart of is reported at the expression, and at nothing else.</summary>
public class InexpressibleTests
{
    private const string Mark = "// PLM9004: ";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Charts", "Inexpressible");

    private static readonly IReadOnlyList<(string Name, string Text)> Sources =
        [.. Directory.EnumerateFiles(Folder, "*.cs").Order(StringComparer.Ordinal).Select(static path => (Path.GetFileName(path), File.ReadAllText(path)))];

    private static readonly Lazy<EvaluationResult> Result = new(static () => BundleEvaluator.Evaluate(
        TestCompilation.Of([.. Sources, ("Usings.cs", TestCompilation.Usings + " global using System.ComponentModel.DataAnnotations; global using System.Text.Json.Serialization;")]), CancellationToken.None));

    public static TheoryData<string> Names => [.. Sources.Select(static source => source.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsReportedAtTheExpression(string name)
    {
        var lines = Sources.Single(source => source.Name == name).Text.Split('\n');
        Assert.Equal(
            lines.Select(static (line, i) => (line, Number: i + 1)).Where(static pair => pair.line.Contains(Mark, StringComparison.Ordinal)).Select(static pair => $"PLM9004 {pair.Number}"),
            Result.Value.Problems.Where(problem => Path.GetFileName(problem.Span.File.Path) == name).Select(static problem => $"{problem.RuleId} {problem.Span.StartPosition.Line + 1}").Distinct());
    }

    [Fact]
    public void NothingOfTheChartIsEmitted() => Assert.All(Result.Value.Charts, static chart => Assert.Empty(chart.Files));
}
