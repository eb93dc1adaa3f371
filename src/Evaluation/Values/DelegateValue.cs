using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A lambda, local function or method group together with what it captured.</summary>
internal sealed class DelegateValue(Func<IReadOnlyList<Value>, SyntaxNode, Value> invoke, ITypeSymbol? type, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    public Value Invoke(SyntaxNode place, params Value[] arguments) => invoke(arguments, place);

    public Value Invoke(SyntaxNode place, IReadOnlyList<Value> arguments) => invoke(arguments, place);
}
