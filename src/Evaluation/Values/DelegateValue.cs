using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;

namespace Plimsoll.Evaluation.Values;

/// <summary>A lambda, local function or method group together with what it captured.</summary>
internal sealed class DelegateValue(Func<IReadOnlyList<Value>, SyntaxNode, Value> invoke, ITypeSymbol? type, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    /// <summary>The values that it holds on to as they are now.</summary>
    public IEnumerable<Value> Captured => Scope?.Values ?? (Target is null ? [] : [Target]);

    /// <summary>What its parameters are called.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    public Scope? Scope { get; init; }

    /// <summary>The object whose method it is.</summary>
    public Value? Target { get; init; }

    public Value Invoke(SyntaxNode place, params Value[] arguments) => invoke(arguments, place);

    public Value Invoke(SyntaxNode place, IReadOnlyList<Value> arguments) => invoke(arguments, place);
}
