using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>Why something could not be evaluated, in words for the person who wrote it. Reported once per expression.</summary>
public sealed record EvaluationProblem(string RuleId, SourceSpan Span, string Message);
