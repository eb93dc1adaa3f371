namespace Plimsoll;

/// <summary>Every chart of samples and constructs can be compiled to Helm.</summary>
public class EmissionTests
{
    [Fact]
    public void EveryChartIsEmitted()
    {
        IReadOnlyList<ChartSubject> all = [.. ChartSubjects.All, .. ChartSubjects.OfConstructs];
        var missing = all.Where(static subject => !subject.IsEmitted).Select(static subject => subject.Name).ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} of {all.Count} charts are not emitted:\n{string.Join('\n', missing)}");
    }
}
