using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>Collects problems, each once per rule and place, and knows the files that places are in.</summary>
internal sealed class ProblemSink
{
    private readonly Dictionary<SyntaxTree, SyntaxTreeFile> _files = [];
    private readonly HashSet<(string Rule, SourceSpan Span)> _reported = [];
    private readonly List<EvaluationProblem> _problems = [];

    public void Report(string ruleId, SourceSpan span, string message) => Report(new EvaluationProblem(ruleId, span, message));

    public void Report(EvaluationProblem problem)
    {
        if (_reported.Add((problem.RuleId, problem.Span)))
            _problems.Add(problem);
    }

    public bool Has(string ruleId, SourceSpan span) => _reported.Contains((ruleId, span));

    public SourceSpan SpanOf(SyntaxNode node) => SpanOf(node.SyntaxTree, node.Span);

    public SourceSpan SpanOf(SyntaxTree tree, TextSpan span)
    {
        if (!_files.TryGetValue(tree, out var file))
            _files.Add(tree, file = SyntaxTreeFile.Of(tree));
        return new SourceSpan(file, span.Start, span.Length);
    }

    public IReadOnlyList<EvaluationProblem> ToOrderedList() =>
    [
        .. _problems
            .OrderBy(problem => problem.Span.File.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Span.Start)
            .ThenBy(problem => problem.Span.Length)
            .ThenBy(problem => problem.RuleId, StringComparer.Ordinal),
    ];
}
