using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>
/// An exception of the evaluated code on its way to the catch clause that takes it. The clause is found before the way begins:
/// filters run before the finally blocks in between.
/// </summary>
internal sealed class ThrownException(Value exception, SyntaxNode place, ExceptionHandler handler, ICatchClauseOperation? clause, Scope? scope)
    : Exception(exception.ToString())
{
    public Value Exception { get; } = exception;

    public SyntaxNode Place { get; } = place;

    public ExceptionHandler Handler { get; } = handler;

    public ICatchClauseOperation? Clause { get; } = clause;

    /// <summary>Where the clause has its variable.</summary>
    public Scope? Scope { get; } = scope;
}
