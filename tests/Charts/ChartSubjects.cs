using Plimsoll.Rendering;

namespace Plimsoll;

/// <summary>The charts that all tests run over: the worked example, the samples, and the small ones of <c>Constructs</c>.</summary>
internal static class ChartSubjects
{
    /// <summary>How many constructs are compiled together: fewer cost more compilations, more are evaluated one after the other.</summary>
    private const int FilesAtOnce = 48;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Charts");

    private static readonly string? Chosen = Environment.GetEnvironmentVariable("PLIMSOLL_CHART") is { Length: > 0 } name ? name : null;

    private static readonly Lazy<ChartSubject> LazyExample = new(static () =>
        ChartSubject.Written(Path.Combine(Folder, "Example", "chart"), ("HulaTtp.cs", File.ReadAllText(Path.Combine(Folder, "Example", "HulaTtp.cs")))));

    private const string Everything = "all";

    private static readonly Lazy<IReadOnlyList<ChartSubject>> LazyAll = new(static () =>
    [
        .. new Func<IReadOnlyList<ChartSubject>>[] { static () => [Example] }
            .Concat(Chosen is null ? [] : [static () => ChartSubject.Emitted(TestCompilation.Sample("Chart"))])
            .Concat(Chosen is null ? [] : Constructs.Chunk(FilesAtOnce).Select(static files => (Func<IReadOnlyList<ChartSubject>>)(() => ChartSubject.Emitted(files))))
            .AsParallel().AsOrdered()
            .SelectMany(static make => make())
            .Where(static subject => Chosen is null or Everything || subject.Name == Chosen || subject.Executable.Type.Name == Chosen),
    ]);

    /// <summary>The worked example, with the chart that was written for it by hand.</summary>
    public static ChartSubject Example => LazyExample.Value;

    /// <summary>
    /// The example. Where <c>PLIMSOLL_CHART</c> is set, those that it names, a class with or without its
    /// namespace, samples and constructs among them; <c>all</c> names all of them, which takes a while.
    /// </summary>
    public static IReadOnlyList<ChartSubject> All => LazyAll.Value;

    /// <summary>Those that there are files of.</summary>
    public static IReadOnlyList<ChartSubject> Emitted => [.. All.Where(static subject => subject.IsEmitted)];

    /// <summary>The sample and the small charts, those that cannot be emitted among them.</summary>
    public static IReadOnlyList<ChartSubject> OfConstructs => [.. ChartSubject.Emitted(TestCompilation.Sample("Chart")), .. Constructs.Chunk(FilesAtOnce).AsParallel().AsOrdered().SelectMany(static files => ChartSubject.Emitted(files))];

    private static IEnumerable<(string Path, string Text)> Constructs => Directory
        .EnumerateFiles(Path.Combine(Folder, "Constructs"), "*.cs", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(static path => (Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path)))
        .Where(static file => Chosen is null or Everything || file.Item2.Contains($"class {Chosen.Split('.')[^1]}", StringComparison.Ordinal));
}
