using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Incremental;
using Plimsoll.Evaluation.Interpretation;

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
    public static EvaluationResult Evaluate(Compilation compilation, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var latest = EvaluationSnapshot.Find(compilation);
        if (latest?.IsOf(compilation) == true)
            return latest.Result;
        var snapshot = latest?.For(compilation) is { } reuse && Evaluate(compilation, reuse, ct) is { } updated ? updated : Evaluate(compilation, null, ct)!;
        snapshot.Keep();
        return snapshot.Result;
    }

    /// <returns>Null when what is reused may depend on what was evaluated again.</returns>
    private static EvaluationSnapshot? Evaluate(Compilation compilation, Reuse? reuse, CancellationToken ct)
    {
        var problems = new ProblemSink();
        var bundles = BundleDiscovery.Find(compilation, problems, ct);
        var interpreter = new Lazy<Interpreter>(() => CreateInterpreter(compilation, bundles, problems, ct), isThreadSafe: false);
        var results = new Dictionary<DefinitionKey, CachedDefinition>();
        var definitions = new List<Definition>();
        var evaluated = 0;
        long steps = 0;
        foreach (var bundle in bundles)
        {
            foreach (var member in bundle.Members)
            {
                var key = DefinitionKey.Of(bundle, member);
                if (reuse?.Find(key) is not { } result)
                {
                    result = DefinitionEvaluator.Evaluate(interpreter.Value, bundle, member);
                    evaluated++;
                }

                steps += result.Record.Steps;
                if (reuse is not null && (steps > Limits.StepsPerCompilation || interpreter.IsValueCreated && interpreter.Value.HasSharedEffects))
                    return null;
                results[key] = result;
                definitions.AddRange(result.Definitions);
                foreach (var problem in result.Record.Problems)
                    problems.Report(problem);
            }
        }

        var isReusable = steps <= Limits.StepsPerCompilation && !(interpreter.IsValueCreated && interpreter.Value.HasSharedEffects);
        var evaluation = new EvaluationResult(definitions, problems.ToOrderedList()) { Evaluated = evaluated };
        return new EvaluationSnapshot(compilation, reuse?.Same(evaluation) ?? evaluation, isReusable ? results : null);
    }

    private static Interpreter CreateInterpreter(Compilation compilation, IReadOnlyList<Bundle> bundles, ProblemSink problems, CancellationToken ct)
    {
        var interpreter = new Interpreter(new KnownSymbols(compilation), problems, ct);
        interpreter.Definitions.UnionWith(bundles.SelectMany(static bundle => bundle.Members).Select(static member => member.Symbol));
        return interpreter;
    }
}
