namespace Plimsoll.Evaluation;

/// <summary>What evaluating a compilation gave; both lists are ordered by file path, then by position.</summary>
public sealed record EvaluationResult(IReadOnlyList<Definition> Definitions, IReadOnlyList<EvaluationProblem> Problems);
