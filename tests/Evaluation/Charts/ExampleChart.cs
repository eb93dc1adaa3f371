using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Charts;

/// <summary>The chart that shows how charts are written and what they become.</summary>
internal static class ExampleChart
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Charts", "Example");

    public static string Source { get; } = File.ReadAllText(Path.Combine(Folder, "HulaTtp.cs"));

    /// <summary>The text of a file of the chart.</summary>
    public static string TextOf(string path) => File.ReadAllText(Path.Combine(Folder, "chart", path));

    public static Compilation Compilation { get; } = TestCompilation.Of(("/p/HulaTtp.cs", Source));
}
