namespace Plimsoll.Evaluation.Incremental;

/// <summary>What a member of a bundle yielded, and what that rests on.</summary>
internal sealed record CachedDefinition(EvaluationRecord Record, IReadOnlyList<Definition> Definitions);
