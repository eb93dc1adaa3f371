using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Analyzers;

/// <summary>The findings of one compilation, by the file in which each is shown.</summary>
internal sealed class ManifestAnalysis
{
    private readonly Dictionary<SyntaxTree, List<Diagnostic>> _byTree = [];
    private readonly Dictionary<AdditionalText, List<Diagnostic>> _byFile = [];

    private ManifestAnalysis()
    {
    }

    public static ManifestAnalysis Run(AnalysisInputs inputs, CancellationToken cancellationToken)
    {
        var configuration = inputs.ReadConfiguration(cancellationToken);
        var evaluation = BundleEvaluator.Evaluate(inputs.Compilation, cancellationToken);
        ImmutableArray<ManifestDocument> documents =
        [
            .. evaluation.Definitions.Select(static definition => definition.Document),
            .. inputs.Manifests.SelectMany(static manifest => manifest.Documents),
        ];

        var analysis = new ManifestAnalysis();
        var files = inputs.Manifests.Where(static manifest => manifest.Documents.Count > 0)
            .ToDictionary(static manifest => manifest.Documents[0].File, static manifest => manifest.File);
        List<Finding> findings = [.. ManifestSet.Divide(documents, configuration).SelectMany(set => RuleEngine.Run(set, cancellationToken).Findings)];
        foreach (var finding in findings.Concat(DefinitionFindings.Of(evaluation, configuration, findings)))
            analysis.Add(finding, files);
        return analysis;
    }

    public IReadOnlyList<Diagnostic> In(SyntaxTree tree) => _byTree.TryGetValue(tree, out var diagnostics) ? diagnostics : [];

    public IReadOnlyList<Diagnostic> In(AdditionalText file) => _byFile.TryGetValue(file, out var diagnostics) ? diagnostics : [];

    private void Add(Finding finding, Dictionary<SourceFile, AdditionalText> files)
    {
        var diagnostic = RuleDescriptors.CreateDiagnostic(finding, ToLocation(finding.Span), finding.Related.Select(static related => ToLocation(related.Span)));
        if (finding.Span.File is SyntaxTreeFile { Tree: var tree })
            AddTo(_byTree, tree, diagnostic);
        else if (files.TryGetValue(finding.Span.File, out var file))
            AddTo(_byFile, file, diagnostic);
    }

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
