using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>
    /// What is left of an evaluation that ended in an exception. A mistake of the evaluator must not take the editor or the build down
    /// with it, nor pass unseen.
    /// </summary>
    public UnknownValue Explain(Exception exception, SyntaxNode place) => exception switch
    {
        UnknownException unknown => unknown.Value,
        LimitException limit => limit.Value,
        InsufficientExecutionStackException => Limit(place, "evaluation stopped: expressions and calls are nested too deeply").Value,
        // Neither does Roslyn give operations of all code that has errors; the compiler reports those.
        _ when HasErrors() => Erroneous(place),
        _ => NotEvaluable(place, $"evaluation failed unexpectedly ({exception.GetType().Name}: {exception.Message}): please report this definition"),
    };
}
