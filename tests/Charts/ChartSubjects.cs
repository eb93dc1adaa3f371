using Plimsoll.Rendering;

namespace Plimsoll;

/// <summary>The charts that all tests run over.</summary>
internal static class ChartSubjects
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Charts");

    private static readonly Lazy<ChartSubject> LazyExample = new(static () => Assert.Single(ChartSubject.Of(
        [("HulaTtp.cs", File.ReadAllText(Path.Combine(Folder, "Example", "HulaTtp.cs")))],
        static (_, _) => ChartFiles.Read(Path.Combine(Folder, "Example", "chart")))));

    /// <summary>The worked example, with the chart that was written for it by hand.</summary>
    public static ChartSubject Example => LazyExample.Value;

    public static IReadOnlyList<ChartSubject> All => [Example];

    /// <summary>Those that <c>PLIMSOLL_CHART</c> names; all without it.</summary>
    public static IReadOnlyList<ChartSubject> Selected => Environment.GetEnvironmentVariable("PLIMSOLL_CHART") is { Length: > 0 } name
        ? [.. All.Where(subject => subject.Name == name)]
        : All;
}
