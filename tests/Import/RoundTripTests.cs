using Plimsoll.Yaml.Corpus;

namespace Plimsoll.Import;

/// <summary>Invariant 4: import and emission give back what was read.</summary>
public class RoundTripTests
{
    [Fact]
    public void Of_the_corpus()
    {
        var trip = RoundTrip.Of(CorpusFiles.All.Select(static file => (file.Path, file.Text)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{trip.Result.Objects} objects, {trip.Result.Notes.Count(static note => note.IsProblem)} problems, {trip.Differences.Count} differences");
        Assert.Equal("", string.Join("\n", trip.Differences.Take(30)));
    }
}
