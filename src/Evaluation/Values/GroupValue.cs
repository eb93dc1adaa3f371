using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>What GroupBy yields: items that share a key.</summary>
internal sealed class GroupValue(ITypeSymbol? type, Value key, List<Value> items, SyntaxNode? origin) : ListValue(type, items, origin)
{
    public Value Key { get; } = key;
}
