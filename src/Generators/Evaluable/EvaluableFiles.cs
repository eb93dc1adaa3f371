using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll.Generators.Evaluable;

/// <summary>Makes the files that an assembly carries for its helpers.</summary>
internal static class EvaluableFiles
{
    /// <summary>What is in scope in all files; by its name the first of them.</summary>
    private const string GlobalUsings = "(global usings)";

    public static EvaluableSource Of(Compilation compilation, string projectDirectory, CancellationToken ct)
    {
        var closure = EvaluableClosure.Of(compilation, ct);
        var files = new List<EvaluableFile>();
        if (closure.Declarations.Count > 0)
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                if (SourceTrimmer.Trim((CompilationUnitSyntax)tree.GetRoot(ct), closure.Declarations) is { } text)
                    files.Add(new EvaluableFile(RelativePath(tree.FilePath, projectDirectory), text));
            }

            files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path) is not 0 and var order ? order : string.CompareOrdinal(a.Text, b.Text));
            if (UsingsOf(compilation, ct) is { Length: > 0 } usings)
                files.Insert(0, new EvaluableFile(GlobalUsings, usings));
        }

        return new EvaluableSource(compilation.Options is CSharpCompilationOptions { CheckOverflow: true }, [.. files]);
    }

    private static string UsingsOf(Compilation compilation, CancellationToken ct)
    {
        var directives = compilation.SyntaxTrees
            .SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot(ct)).Usings)
            .Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            .Select(static directive => directive.WithoutTrivia().NormalizeWhitespace().ToString())
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static text => text, StringComparer.Ordinal);
        return string.Concat(directives.Select(static text => text + "\n"));
    }

    private static string RelativePath(string path, string projectDirectory)
    {
        path = path.Replace('\\', '/');
        projectDirectory = projectDirectory.Replace('\\', '/').TrimEnd('/') + "/";
        return projectDirectory.Length > 1 && path.StartsWith(projectDirectory, StringComparison.Ordinal)
            ? path.Substring(projectDirectory.Length)
            : path.Substring(path.LastIndexOf('/') + 1);
    }
}
