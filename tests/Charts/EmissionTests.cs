namespace Plimsoll;

/// <summary>Every chart of samples and constructs can be compiled to Helm.</summary>
public class EmissionTests
{
    [Fact]
    public void EveryChartIsEmitted()
    {
        var missing = ChartSubjects.All.Where(static subject => !subject.IsEmitted).Select(static subject => subject.Name).ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} of {ChartSubjects.All.Count} charts are not emitted:\n{string.Join('\n', missing)}");
    }
}
