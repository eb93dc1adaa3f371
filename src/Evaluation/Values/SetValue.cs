using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A HashSet or SortedSet, kept in .NET's own one.</summary>
internal sealed class SetValue(ITypeSymbol? type, ISet<Value> items, SyntaxNode? origin) : Value(origin)
{
    public ITypeSymbol? Type { get; } = type;

    public ISet<Value> Items { get; } = items;

    /// <summary>Whether .NET does not say in which order it is enumerated.</summary>
    public bool IsUnordered { get; init; }

    public override string ToString() => $"{{{Items.Count} items}}";
}
