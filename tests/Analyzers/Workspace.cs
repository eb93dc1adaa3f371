using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Plimsoll.Analyzers;

/// <summary>A project as the compiler sees it in an editor, where what is not edited stays the same: C# files, YAML manifests and configuration files, with the analyzer over them.</summary>
internal sealed class Workspace
{
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, string Kind)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, File> _texts = new(StringComparer.Ordinal);
    private CSharpCompilation _compilation = TestCompilation.Of();

    public Workspace Source(string path, string text)
    {
        _sources[path] = text;
        var tree = TestCompilation.Parse(path, text);
        var old = _compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == path);
        _compilation = old is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(old, tree);
        return this;
    }

    public Workspace Manifest(string path, string text)
    {
        _files[path] = (text, "Manifest");
        _texts[path] = new File(path, text);
        return this;
    }

    public Workspace Configuration(string path, string text)
    {
        _files[path] = (text, "Configuration");
        _texts[path] = new File(path, text);
        return this;
    }

    public CompilationWithAnalyzers Analyze()
    {
        var files = _files.Keys.Select(path => _texts[path]).ToImmutableArray<AdditionalText>();
        var options = new AnalyzerOptions(files, new Kinds(_files.ToDictionary(static file => file.Key, static file => file.Value.Kind)));
        return _compilation.WithAnalyzers([new ManifestAnalyzer()], new CompilationWithAnalyzersOptions(
            options, static (exception, _, _) => throw new InvalidOperationException("the analyzer threw", exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
    }

    /// <summary>All diagnostics, each as <c>file:line ID severity "underlined"</c>.</summary>
    public async Task<IReadOnlyList<string>> Report()
    {
        var diagnostics = await Analyze().GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Where(IsMeant).Select(Describe).Order(StringComparer.Ordinal)];
    }

    /// <summary>Practices that the bare pod of these tests does not follow, and that they are not about.</summary>
    private static readonly string[] Practices = ["PLM6027", "PLM7002", "PLM7003"];

    public static bool IsMeant(Diagnostic diagnostic) => !Practices.Contains(diagnostic.Id);

    public string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan();
        var text = _sources.TryGetValue(line.Path, out var source) ? source : _files[line.Path].Text;
        var underlined = text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
        return $"{Path.GetFileName(line.Path)}:{line.StartLinePosition.Line + 1} {diagnostic.Id} {diagnostic.Severity} \"{underlined}\"";
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Kinds(IReadOnlyDictionary<string, string> kinds) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(kinds[textFile.Path]);
    }

    private sealed class Options(string? kind) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = kind ?? "";
            return kind is not null && key == "build_metadata.AdditionalFiles.PlimsollKind";
        }
    }
}
