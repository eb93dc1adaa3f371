using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Analyzers;

namespace Plimsoll.CodeFixes;

/// <summary>A solution as an editor has it, with the analyzer and the code fixes over it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    private Solution _solution;

    public Workspace() => _solution = _workspace.CurrentSolution;

    /// <summary>The version of C# that the projects are written in.</summary>
    public LanguageVersion Language { get; init; } = TestCompilation.ParseOptions.LanguageVersion;

    /// <summary>Adds a project of C# files and manifests; what is not C# or configuration is a manifest.</summary>
    public Workspace Project(string name, params (string Path, string Text)[] files)
    {
        var id = ProjectId.CreateNewId();
        _solution = _solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: TestCompilation.ParseOptions.WithLanguageVersion(Language),
            metadataReferences: TestCompilation.References));
        foreach (var (path, text) in files.Append(($"/{name}/Usings.cs", TestCompilation.Usings)))
        {
            var document = DocumentId.CreateNewId(id);
            if (path.EndsWith(".cs", StringComparison.Ordinal))
                _solution = _solution.AddDocument(document, Path.GetFileName(path), SourceText.From(text), filePath: path);
            else
                _solution = _solution.AddAdditionalDocument(document, Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        // Item metadata reaches analyzers as the global configuration that the SDK writes.
        var kinds = string.Concat(files.Where(static file => !file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(static file => $"[{file.Path}]\nbuild_metadata.AdditionalFiles.PlimsollKind = {(file.Path.EndsWith("config", StringComparison.Ordinal) ? "Configuration" : "Manifest")}\n"));
        _solution = _solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), "kinds.globalconfig", SourceText.From("is_global = true\n" + kinds), filePath: $"/{name}/kinds.globalconfig");
        return this;
    }

    /// <summary>The text of a file now.</summary>
    public string this[string path] => Find(path).TryGetText(out var text) ? text.ToString() : "";

    /// <summary>The ids of what is reported, in the order of files and places.</summary>
    public async Task<IReadOnlyList<string>> Report() => [.. (await Diagnostics()).Select(static diagnostic => diagnostic.Id)];

    /// <summary>The titles of the fixes that are offered, each with the id of its diagnostic.</summary>
    public async Task<IReadOnlyList<string>> Offers() => [.. (await AllActions()).Select(static offer => $"{offer.Diagnostic.Id}: {offer.Action.Title}")];

    /// <summary>Makes the first fix that is offered for a rule.</summary>
    public async Task<Workspace> Fix(string id)
    {
        var (_, action) = (await AllActions()).First(offer => offer.Diagnostic.Id == id);
        await Apply(action);
        return this;
    }

    /// <summary>Makes all fixes of the kind of the first that is offered for a rule.</summary>
    public async Task<Workspace> FixAll(string id, FixAllScope scope)
    {
        var (diagnostic, action) = (await AllActions()).First(offer => offer.Diagnostic.Id == id);
        var document = _solution.GetDocument(diagnostic.Location.SourceTree)!;
        var provider = new ManifestCodeFixProvider();
        var context = new FixAllContext(document, provider, scope, action.EquivalenceKey!, [id], new NoDiagnostics(), TestContext.Current.CancellationToken);
        await Apply((await provider.GetFixAllProvider().GetFixAsync(context))!);
        return this;
    }

    private async Task Apply(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        _solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
    }

    private async Task<IReadOnlyList<(Diagnostic Diagnostic, CodeAction Action)>> AllActions()
    {
        var provider = new ManifestCodeFixProvider();
        var actions = new List<(Diagnostic, CodeAction)>();
        foreach (var diagnostic in await Diagnostics())
        {
            if (!provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                continue;
            await provider.RegisterCodeFixesAsync(new CodeFixContext(
                Find(diagnostic.Location.GetLineSpan().Path), diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add((diagnostic, action)), TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private async Task<IReadOnlyList<Diagnostic>> Diagnostics()
    {
        var all = new List<Diagnostic>();
        foreach (var project in _solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            var analysis = compilation.WithAnalyzers([new ManifestAnalyzer()], new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions, static (exception, _, _) => throw new InvalidOperationException("the analyzer threw", exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
            all.AddRange(await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        }

        return [.. all.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private TextDocument Find(string path) => _solution.Projects
        .SelectMany(static project => project.Documents.Concat(project.AdditionalDocuments))
        .First(document => document.FilePath == path);

    public void Dispose() => _workspace.Dispose();

    private sealed class NoDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
