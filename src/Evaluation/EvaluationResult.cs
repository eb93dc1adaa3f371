namespace Plimsoll.Evaluation;

/// <summary>What evaluating a compilation gave; both lists are ordered by file path, then by position.</summary>
public sealed record EvaluationResult(IReadOnlyList<Definition> Definitions, IReadOnlyList<EvaluationProblem> Problems)
{
    /// <summary>The charts, whose definitions are not among the others: a chart is a manifest set of its own.</summary>
    public IReadOnlyList<EvaluatedChart> Charts { get; init; } = [];

    /// <summary>How many members of bundles were evaluated for it; those of the others were known from a compilation before.</summary>
    public int Evaluated { get; init; }
}
