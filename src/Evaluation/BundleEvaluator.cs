using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;

namespace Plimsoll.Evaluation;

/// <summary>Turns the bundles of a compilation into manifest documents without running any of its code.</summary>
public static class BundleEvaluator
{
    /// <summary>
    /// Evaluates every definition of every class marked <c>[Manifests]</c>. What a person can write, half-typed code included,
    /// ends in unknown nodes and problems, never in an exception.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EvaluationResult Evaluate(Compilation compilation, CancellationToken ct)
    {
        var problems = new ProblemSink();
        var definitions = new List<Definition>();
        var symbols = new KnownSymbols(compilation);
        var bundles = BundleDiscovery.Find(compilation, problems, ct);
        var interpreter = new Interpreter(symbols, problems, ct);
        interpreter.Definitions.UnionWith(bundles.SelectMany(bundle => bundle.Members).Select(member => member.Symbol));
        foreach (var bundle in bundles)
        {
            foreach (var member in bundle.Members)
                definitions.AddRange(DefinitionEvaluator.Evaluate(interpreter, bundle, member));
        }

        return new EvaluationResult(definitions, problems.ToOrderedList());
    }
}
