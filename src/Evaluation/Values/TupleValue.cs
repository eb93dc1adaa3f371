using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A value tuple; its items can be assigned.</summary>
internal sealed class TupleValue(Value[] items, ITypeSymbol? type, SyntaxNode? origin) : Value(origin)
{
    public Value[] Items { get; } = items;

    public ITypeSymbol? Type { get; } = type;

    public override Value Copy() => new TupleValue([.. Items.Select(item => item.Copy())], Type, Origin);

    public override string ToString() => $"({string.Join(", ", Items.Select(item => item.ToString()))})";
}
