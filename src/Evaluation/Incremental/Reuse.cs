using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>What of an evaluation still holds for another compilation.</summary>
internal sealed class Reuse(EvaluationSnapshot snapshot, HashSet<SyntaxTree> kept, ChangedNames changed)
{
    /// <summary>The result of evaluating a definition again, without doing so; null when that may differ.</summary>
    public CachedDefinition? Find(DefinitionKey key) =>
        snapshot.Definitions.TryGetValue(key, out var cached) && Holds(cached.Record) ? cached : null;

    /// <summary>What was read of a chart; null when that may differ.</summary>
    public CachedChart? FindChart(string key) => snapshot.Charts.TryGetValue(key, out var cached) && Holds(cached.Record) ? cached : null;

    private bool Holds(EvaluationRecord record) => record.Trees.All(tree => kept.Contains(tree) && !changed.IsMentionedIn(tree));

    /// <summary>The lists of the earlier result where another's hold the same, so that what was made of them holds too.</summary>
    public EvaluationResult? Same(EvaluationResult result) =>
        result.Definitions.SequenceEqual(snapshot.Result.Definitions) && result.Problems.SequenceEqual(snapshot.Result.Problems)
            && result.Charts.SequenceEqual(snapshot.Result.Charts)
            ? snapshot.Result with { Evaluated = result.Evaluated }
            : null;
}
