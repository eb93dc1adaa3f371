using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A KeyValuePair; keeps the expression that a dictionary's entry was written under.</summary>
internal sealed class PairValue(Value key, Value value, SyntaxNode? keyOrigin, SyntaxNode? origin) : Value(origin)
{
    public Value Key { get; } = key;

    public Value Value { get; } = value;

    public SyntaxNode? KeyOrigin { get; } = keyOrigin;

    public override string ToString() => $"[{Key}, {Value}]";
}
