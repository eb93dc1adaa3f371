using Microsoft.CodeAnalysis.Operations;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>A try statement of the evaluated code whose body is running; without <paramref name="statement"/> one that takes every exception.</summary>
internal sealed class ExceptionHandler(ITryOperation? statement, Scope? scope)
{
    public ITryOperation? Statement { get; } = statement;

    public Scope? Scope { get; } = scope;
}
