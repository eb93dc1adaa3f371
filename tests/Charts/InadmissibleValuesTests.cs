using System.Globalization;
using System.Text.Json.Nodes;
using Plimsoll.Rendering;
using Plimsoll.Values;

namespace Plimsoll;

/// <summary>What the schema does not admit is refused before anything is rendered.</summary>
public class InadmissibleValuesTests
{
    private const int Seed = 20_261_125;

    /// <summary>How many one process is given.</summary>
    private const int BatchSize = 400;

    [Fact]
    public void EveryViolationOfTheSchemaIsRefusedByTemplateAndLint()
    {
        var subjects = ChartSubjects.Emitted.Where(static subject => subject.Files.Schema.Count > 0).ToList();
        var accepted = new List<string>[subjects.Count];
        var counts = new int[subjects.Count];
        Parallel.For(0, subjects.Count, i => (counts[i], accepted[i]) = Check(subjects[i]));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subjects.Count} charts, {counts.Sum()} value sets with one violation each, refused by helm template and helm lint of {HelmCommand.All.Count} versions"));
        Assert.True(accepted.All(static list => list.Count == 0), string.Join('\n', accepted.SelectMany(static list => list)));
        Assert.All(counts, static count => Assert.True(count > 0));
    }

    private static (int Count, List<string> Accepted) Check(ChartSubject subject)
    {
        var violations = SchemaViolations.Of(subject.Files.Schema, subject.Files.Values, Seed).ToList();
        var release = new ReleaseFacts("rel", "default", subject.Files.Identity);
        var accepted = new List<string>();
        foreach (var batch in violations.Chunk(BatchSize))
        {
            var installations = batch.Select(static (violation, i) => new Installation(string.Create(CultureInfo.InvariantCulture, $"s{i}"), violation.Values!.AsObject())).ToList();
            foreach (var helm in HelmCommand.All)
            {
                var rendered = UmbrellaChart.Render(helm, subject.Files, release, installations);
                accepted.AddRange(batch.Zip(rendered).Where(static pair => pair.Second?.Refusal is null).Select(pair => $"{subject.Name}, {helm} template accepts that {pair.First}"));
                var refused = UmbrellaChart.Lint(helm, subject.Files, release, installations).ToHashSet();
                accepted.AddRange(batch.Zip(installations).Where(pair => !refused.Contains(pair.Second)).Select(pair => $"{subject.Name}, {helm} lint accepts that {pair.First}"));
            }
        }

        return (violations.Count, accepted);
    }
}
