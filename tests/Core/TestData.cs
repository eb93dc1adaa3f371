namespace Plimsoll;

/// <summary>Tables copied beside the test assembly: tab-separated, with a header line.</summary>
internal static class TestData
{
    public static IEnumerable<string[]> Rows(string path) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'));
}
