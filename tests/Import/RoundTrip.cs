using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Parity;

namespace Plimsoll.Import;

/// <summary>Imports texts, evaluates the C#, and compares what it yields with what was read.</summary>
internal sealed class RoundTrip
{
    private RoundTrip(ImportResult result, EvaluationResult evaluation, IReadOnlyList<string> differences)
    {
        Result = result;
        Evaluation = evaluation;
        Differences = differences;
    }

    public ImportResult Result { get; }

    public EvaluationResult Evaluation { get; }

    /// <summary>Empty when nothing is lost: an object a line, with the first thing that differs.</summary>
    public IReadOnlyList<string> Differences { get; }

    public static RoundTrip Of(IEnumerable<(string Path, string Text)> files, ImportOptions? options = null)
    {
        var result = ManifestImport.Run([.. files.Select(static file => new TextFile(file.Path, file.Text))], options ?? new ImportOptions());
        var compilation = TestCompilation.Of(result.Files.Where(static file => file.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(static file => ("/p/" + file.Path, file.Text)));
        var compiled = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        var evaluation = BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken);
        var differences = new List<string>();
        differences.AddRange(compiled.Take(20).Select(static diagnostic => diagnostic.ToString()));
        differences.AddRange(evaluation.Problems.Take(20).Select(static problem => $"{problem.Span}: {problem.RuleId} {problem.Message}"));
        var definitions = evaluation.Definitions.ToLookup(static definition => definition.ToString(), StringComparer.Ordinal);
        foreach (var source in result.Sources)
        {
            var found = definitions[$"{(options ?? new ImportOptions()).Namespace}.{source.Definition}"].ToList();
            if (found.Count != 1)
                differences.Add($"{source.Root.Span}: {source.Definition} yields {found.Count} objects");
            else if (NodeComparison.Differences(source.Root, found[0].Document.Root!).FirstOrDefault(difference => !SaysItsList(source.Root, difference)) is { } difference)
                differences.Add($"{source.Root.Span}: {source.Definition}: {difference}");
        }

        return new RoundTrip(result, evaluation, differences);
    }

    /// <summary>Items of a typed list may leave out what the list says for all of them.</summary>
    private static bool SaysItsList(MappingNode root, string difference) =>
        root["apiVersion"] is null && difference == ".apiVersion is too much" || root["kind"] is null && difference == ".kind is too much";
}
