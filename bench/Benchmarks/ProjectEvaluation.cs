using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Evaluation;

namespace Plimsoll.Benchmarks;

/// <summary>Times what a build waits for, all definitions of a project, and what an editor waits for, those that an edit changes.</summary>
internal static class ProjectEvaluation
{
    private const int Rounds = 30;

    public static void Time()
    {
        var compilation = Compile();
        Check(compilation);
        var expected = GeneratedProject.Files * GeneratedProject.DefinitionsPerFile;
        // Compilations that share no tree: nothing is known of them.
        Report($"{expected} definitions in {GeneratedProject.Files} files, from a parsed project", i => Compile(), null);
        Report("after an edit in a method's body", i => compilation, next => Edit(next.Compilation, GeneratedProject.Path(7), GeneratedProject.Bundle(7, $"1.{next.Round}")));
        Report("after a member is added", i => compilation, next => Edit(next.Compilation, GeneratedProject.Path(7), GeneratedProject.Bundle(7, "1.0") + $"internal static class Added{next.Round};"));
        Report("after an edit in an unrelated file", i => compilation, next => Edit(next.Compilation, "/p/Unrelated.cs", GeneratedProject.Unrelated(next.Round)));
    }

    private static void Report(string what, Func<int, CSharpCompilation> start, Func<(CSharpCompilation Compilation, int Round), CSharpCompilation>? edit)
    {
        var compilation = start(0);
        if (edit is not null)
            BundleEvaluator.Evaluate(compilation, CancellationToken.None);
        var times = new List<double>();
        for (var i = 1; i <= Rounds; i++)
        {
            compilation = edit is null ? start(i) : edit((compilation, i));
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var result = BundleEvaluator.Evaluate(compilation, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (result.Problems.Count > 0)
                throw new InvalidOperationException(result.Problems[0].ToString());
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60} {times[0],8:F1} ms at best, {times[Rounds / 2],8:F1} ms in the middle"));
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, string path, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == path), Parse(path, text));

    private static CSharpCompilation Compile() => CSharpCompilation.Create(
        "Teams",
        GeneratedProject.Sources().Select(static source => Parse(source.Path, source.Text)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), path);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static void Check(CSharpCompilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new InvalidOperationException(string.Join("\n", errors.Take(3)));
    }
}
