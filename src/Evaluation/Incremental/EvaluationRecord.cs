using Microsoft.CodeAnalysis;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>
/// What evaluating a definition, or a static member that definitions share, came to besides its value: the files that it read
/// and the problems that it met. Together with what their names can mean, the files decide whether it is still right after an edit.
/// </summary>
internal sealed class EvaluationRecord
{
    private readonly HashSet<SyntaxTree> _trees = [];
    private readonly HashSet<(string RuleId, SourceSpan Span)> _reported = [];
    private readonly List<EvaluationProblem> _problems = [];
    private HashSet<EvaluationRecord>? _statics;
    private SyntaxTree? _latest;

    public IReadOnlyCollection<SyntaxTree> Trees => _trees;

    public IReadOnlyList<EvaluationProblem> Problems => _problems;

    /// <summary>The static members and constructors that were run for it, then or before.</summary>
    public IEnumerable<EvaluationRecord> Statics => _statics ?? [];

    /// <summary>With those of the static members, which other definitions may have taken before.</summary>
    public long Steps { get; set; }

    public void Touch(SyntaxTree tree)
    {
        // Evaluation stays in one file for many steps.
        if (ReferenceEquals(tree, _latest))
            return;
        _latest = tree;
        _trees.Add(tree);
    }

    public void Report(EvaluationProblem problem)
    {
        if (_reported.Add((problem.RuleId, problem.Span)))
            _problems.Add(problem);
    }

    /// <summary>Adds what a static member came to, which was evaluated now or for another definition.</summary>
    public void Include(EvaluationRecord shared)
    {
        if (ReferenceEquals(shared, this) || !(_statics ??= []).Add(shared))
            return;
        foreach (var inner in shared.Statics)
            _statics.Add(inner);
        foreach (var tree in shared._trees)
            _trees.Add(tree);
        foreach (var problem in shared._problems)
            Report(problem);
        Steps += shared.Steps;
    }
}
