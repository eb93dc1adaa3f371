using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>An exception of the evaluated code on its way to a catch clause of the evaluated code.</summary>
internal sealed class ThrownException(Value exception, SyntaxNode place) : Exception(exception.ToString())
{
    public Value Exception { get; } = exception;

    public SyntaxNode Place { get; } = place;
}
