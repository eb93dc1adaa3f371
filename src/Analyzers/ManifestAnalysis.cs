using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Input;
using Plimsoll.Settings;

namespace Plimsoll.Analyzers;

/// <summary>The findings of one compilation, by the file in which each is shown.</summary>
internal sealed class ManifestAnalysis
{
    /// <summary>The latest analysis of the definitions of a project. Evaluation gives the same list again while nothing in it changes.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<Definition>, ManifestAnalysis> Latest = new();

    private readonly Dictionary<SyntaxTree, List<Diagnostic>> _byTree = [];
    private readonly Dictionary<AdditionalText, List<Diagnostic>> _byFile = [];
    private readonly IReadOnlyList<EvaluationProblem> _problems;
    private readonly IReadOnlyList<EvaluatedChart> _charts;
    private readonly ImmutableArray<object?> _files;

    private ManifestAnalysis(EvaluationResult evaluation, ImmutableArray<object?> files)
    {
        _problems = evaluation.Problems;
        _charts = evaluation.Charts;
        _files = files;
    }

    /// <summary>The findings of a compilation. An edit that changes no definition and no file of the project is judged already.</summary>
    public static ManifestAnalysis Of(AnalysisInputs inputs, CancellationToken cancellationToken)
    {
        var evaluation = BundleEvaluator.Evaluate(inputs.Compilation, inputs.Project, cancellationToken);
        ImmutableArray<object?> files =
        [
            .. inputs.Manifests.SelectMany(static manifest => new object[] { manifest.File, manifest.Documents }),
            .. inputs.Configurations.SelectMany(file => new object?[] { file, file.GetText(cancellationToken) }),
        ];
        if (Latest.TryGetValue(evaluation.Definitions, out var latest) && ReferenceEquals(latest._problems, evaluation.Problems) && ReferenceEquals(latest._charts, evaluation.Charts) && latest._files.SequenceEqual(files))
            return latest;
        var analysis = Run(inputs, evaluation, new ManifestAnalysis(evaluation, files), cancellationToken);
        Latest.Remove(evaluation.Definitions);
        // Another thread may have been faster with the same.
        return Latest.GetValue(evaluation.Definitions, _ => analysis);
    }

    private static ManifestAnalysis Run(AnalysisInputs inputs, EvaluationResult evaluation, ManifestAnalysis analysis, CancellationToken cancellationToken)
    {
        var configuration = inputs.ReadConfiguration(cancellationToken);
        ImmutableArray<ManifestDocument> documents =
        [
            .. evaluation.Definitions.Select(static definition => definition.Document),
            .. inputs.Manifests.SelectMany(static manifest => manifest.Documents),
        ];

        var files = inputs.Manifests.Where(static manifest => manifest.Documents.Count > 0)
            .ToDictionary(static manifest => manifest.Documents[0].File, static manifest => manifest.File);
        for (var i = 0; i < configuration.Files.Count; i++)
            files.Add(configuration.Files[i], inputs.Configurations[i]);
        List<Finding> findings = [.. ManifestSet.Divide(documents, configuration).SelectMany(set => RuleEngine.Run(set, cancellationToken).Findings), .. ChartFindings.Of(evaluation, configuration, cancellationToken)];
        foreach (var finding in findings.Concat(DefinitionFindings.Of(evaluation, configuration, findings)).Concat(ConfigurationFindings.Of(configuration)))
            analysis.Add(finding, files);
        return analysis;
    }

    public IReadOnlyList<Diagnostic> In(SyntaxTree tree) => _byTree.TryGetValue(tree, out var diagnostics) ? diagnostics : [];

    public IReadOnlyList<Diagnostic> In(AdditionalText file) => _byFile.TryGetValue(file, out var diagnostics) ? diagnostics : [];

    private void Add(Finding finding, Dictionary<SourceFile, AdditionalText> files)
    {
        var diagnostic = ToDiagnostic(finding);
        if (finding.Span.File is SyntaxTreeFile { Tree: var tree })
            AddTo(_byTree, tree, diagnostic);
        else if (files.TryGetValue(finding.Span.File, out var file))
            AddTo(_byFile, file, diagnostic);
    }

    /// <summary>The diagnostic that shows a finding.</summary>
    public static Diagnostic ToDiagnostic(Finding finding) =>
        RuleDescriptors.CreateDiagnostic(finding, ToLocation(finding.Span), finding.Related.Select(static related => ToLocation(related.Span)));

    private static Location ToLocation(SourceSpan span)
    {
        var text = new TextSpan(span.Start, span.Length);
        if (span.File is SyntaxTreeFile { Tree: var tree })
            return Location.Create(tree, text);
        var start = span.StartPosition;
        var end = span.EndPosition;
        return Location.Create(
            span.File.Path,
            text,
            new LinePositionSpan(new Microsoft.CodeAnalysis.Text.LinePosition(start.Line, start.Column), new Microsoft.CodeAnalysis.Text.LinePosition(end.Line, end.Column)));
    }

    private static void AddTo<TKey>(Dictionary<TKey, List<Diagnostic>> index, TKey key, Diagnostic diagnostic)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(diagnostic);
    }
}
