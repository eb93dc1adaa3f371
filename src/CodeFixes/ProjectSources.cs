using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Analyzers;
using Plimsoll.Evaluation;
using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.CodeFixes;

/// <summary>The definitions and manifests of one project, which are checked together and can be fixed.</summary>
internal sealed class ProjectSources : FixableSources<ProjectSources>
{
    private readonly ProjectFacts _project;
    private readonly ImmutableArray<Manifest> _manifests;
    private readonly Configuration _configuration;
    private readonly ImmutableDictionary<SyntaxTree, SyntaxTree> _originals;
    private readonly Lazy<EvaluationResult> _evaluation;
    private readonly Lazy<IReadOnlyList<Finding>> _findings;

    private ProjectSources(
        Compilation compilation, ProjectFacts project, ImmutableArray<Manifest> manifests, Configuration configuration, ImmutableDictionary<SyntaxTree, SyntaxTree> originals, CancellationToken cancellationToken)
    {
        _project = project;
        Compilation = compilation;
        _manifests = manifests;
        _configuration = configuration;
        _originals = originals;
        _evaluation = new Lazy<EvaluationResult>(() => BundleEvaluator.Evaluate(compilation, project, cancellationToken));
        _findings = new Lazy<IReadOnlyList<Finding>>(() => Check(cancellationToken));
    }

    public Compilation Compilation { get; }

    public EvaluationResult Evaluation => _evaluation.Value;

    /// <inheritdoc />
    public override IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>The files that are not as they were: each as it was, with its new text.</summary>
    public IEnumerable<(SyntaxTree Original, SourceText Text)> ChangedTrees => _originals.Select(static pair => (pair.Value, pair.Key.GetText()));

    /// <summary>The manifests that are not as they were, by path.</summary>
    public IEnumerable<(string Path, SourceText Text)> ChangedManifests => _manifests.Where(static manifest => manifest.IsChanged).Select(static manifest => (manifest.Path, SourceText.From(manifest.File.Text)));

    /// <summary>Reads what the analyzer reads.</summary>
    public static ProjectSources Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var inputs = AnalysisInputs.Of(compilation, options, cancellationToken);
        ImmutableArray<Manifest> manifests =
        [
            .. inputs.Manifests.Where(static manifest => manifest.Documents.Count > 0)
                .Select(static manifest => new Manifest(manifest.File.Path, (TextFile)manifest.Documents[0].File, manifest.Documents, false)),
        ];
        return new ProjectSources(compilation, inputs.Project, manifests, inputs.ReadConfiguration(cancellationToken), ImmutableDictionary<SyntaxTree, SyntaxTree>.Empty, cancellationToken);
    }

    /// <summary>The definitions alone, with settings from elsewhere.</summary>
    public static ProjectSources Of(Compilation compilation, Configuration configuration, CancellationToken cancellationToken) =>
        new(compilation, ProjectFacts.None, [], configuration, ImmutableDictionary<SyntaxTree, SyntaxTree>.Empty, cancellationToken);

    /// <inheritdoc />
    public override FixAttempt<ProjectSources> Apply(IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var attempt = Apply(findings, CodeForm.InSameWords, cancellationToken);
        if (findings.Count > 1 || IsGood(attempt))
            return attempt;
        // Some words do not mean the same elsewhere, and some helpers must not change for the sake of one who uses them.
        foreach (var form in new[] { CodeForm.AsValue, CodeForm.AtUse })
        {
            if (Apply(findings, form, cancellationToken) is var other && IsGood(other))
                return other;
        }

        return attempt;

        bool IsGood(FixAttempt<ProjectSources> candidate) => candidate.Made.Count > 0 && Accepts(candidate.Next, candidate.Made, cancellationToken);
    }

    private FixAttempt<ProjectSources> Apply(IReadOnlyList<Finding> findings, CodeForm form, CancellationToken cancellationToken)
    {
        var batch = new EditBatch();
        var made = new List<Finding>();
        var refused = new List<Finding>();
        foreach (var finding in findings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (finding.Fix is not { } fix || EditBatch.Plan(fix, Compilation, Evaluation, form) is not { } plan)
                refused.Add(finding);
            else if (batch.TryAdd(plan))
                made.Add(finding);
        }

        return new FixAttempt<ProjectSources>(made.Count == 0 ? this : With(batch, cancellationToken), made, refused);
    }

    private ProjectSources With(EditBatch batch, CancellationToken cancellationToken)
    {
        var compilation = Compilation;
        var originals = _originals;
        foreach (var (tree, edits) in batch.Code)
        {
            var text = tree.GetText(cancellationToken).WithChanges(edits.Select(static edit => new TextChange(new TextSpan(edit.Start, edit.Length), edit.NewText)));
            var changed = tree.WithChangedText(text);
            compilation = compilation.ReplaceSyntaxTree(tree, changed);
            originals = originals.Remove(tree).Add(changed, originals.TryGetValue(tree, out var original) ? original : tree);
        }

        var manifests = _manifests.Select(manifest =>
        {
            if (!batch.Manifests.TryGetValue(manifest.File, out var edits))
                return manifest;
            var file = new TextFile(manifest.File.Path, TextEdit.Apply(manifest.File.Text, edits));
            return new Manifest(manifest.Path, file, ManifestReader.Read(file), true);
        });
        return new ProjectSources(compilation, _project, [.. manifests], _configuration, originals, cancellationToken);
    }

    /// <inheritdoc />
    protected internal override bool Accepts(ProjectSources next, IReadOnlyList<Finding> made, CancellationToken cancellationToken) =>
        !ReferenceEquals(this, next)
        && next.Evaluation.Problems.Count <= Evaluation.Problems.Count
        && base.Accepts(next, made, cancellationToken)
        && DefinitionComparison.HasOnlyEdits(this, next, made)
        && !HasNewErrors(next, cancellationToken);

    private bool HasNewErrors(ProjectSources next, CancellationToken cancellationToken)
    {
        foreach (var pair in next._originals)
        {
            if (_originals.ContainsKey(pair.Key))
                continue;
            var before = _originals.FirstOrDefault(other => other.Value == pair.Value).Key ?? pair.Value;
            if (Errors(next.Compilation, pair.Key, cancellationToken) > Errors(Compilation, before, cancellationToken))
                return true;
        }

        return false;
    }

    private static int Errors(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken) =>
        compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private IReadOnlyList<Finding> Check(CancellationToken cancellationToken)
    {
        ImmutableArray<ManifestDocument> documents = [.. Evaluation.Definitions.Select(static definition => definition.Document), .. _manifests.SelectMany(static manifest => manifest.Documents)];
        List<Finding> findings = [.. ManifestSet.Divide(documents, _configuration).SelectMany(set => RuleEngine.Run(set, cancellationToken).Findings)];
        findings.Sort(FindingOrder.Instance);
        return WithoutSuppressed(findings);
    }

    /// <summary>What the code wants to hear nothing of, by a pragma or an attribute, is not fixed either.</summary>
    private List<Finding> WithoutSuppressed(List<Finding> findings)
    {
        var shown = findings.Where(static finding => finding.Span.File is SyntaxTreeFile).Select(ManifestAnalysis.ToDiagnostic);
        var left = new HashSet<(string Id, Location Location, string Message)>(
            CompilationWithAnalyzers.GetEffectiveDiagnostics(shown, Compilation).Where(static diagnostic => !diagnostic.IsSuppressed).Select(KeyOf));
        return findings.FindAll(finding => finding.Span.File is not SyntaxTreeFile || left.Contains(KeyOf(ManifestAnalysis.ToDiagnostic(finding))));
    }

    private static (string Id, Location Location, string Message) KeyOf(Diagnostic diagnostic) => (diagnostic.Id, diagnostic.Location, diagnostic.GetMessage(CultureInfo.InvariantCulture));

    private sealed record Manifest(string Path, TextFile File, IReadOnlyList<ManifestDocument> Documents, bool IsChanged);
}
