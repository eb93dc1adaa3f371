using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Incremental;

namespace Plimsoll.Evaluation;

/// <summary>Turns the bundles of a compilation into manifest documents without running any of its code.</summary>
public static class BundleEvaluator
{
    /// <summary>
    /// Evaluates every definition of every class marked <c>[Manifests]</c>. What a person can write, half-typed code included,
    /// ends in unknown nodes and problems, never in an exception. Of a compilation that shares files with one evaluated before,
    /// only what may differ is evaluated again; the rest are the same objects.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EvaluationResult Evaluate(Compilation compilation, CancellationToken ct) => Evaluate(compilation, ProjectFacts.None, ct);

    /// <summary>Evaluates every definition, those of classes marked <c>[HelmChart]</c> with the defaults of their values and with each profile.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EvaluationResult Evaluate(Compilation compilation, ProjectFacts project, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var latest = EvaluationSnapshot.Find(compilation);
        if (latest?.IsOf(compilation, project) == true)
            return latest.Result;
        var snapshot = latest?.For(compilation) is { } reuse && new EvaluationRun(compilation, project, reuse, ct).Evaluate() is { } updated
            ? updated
            : new EvaluationRun(compilation, project, null, ct).Evaluate()!;
        snapshot.Keep();
        return snapshot.Result;
    }
}
