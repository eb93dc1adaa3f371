using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>A part of a list: items for each item of a list among the values. It stands among the items of the list.</summary>
internal sealed class LoopValue(TemplateLoop loop, IReadOnlyList<Value> items, SyntaxNode? origin) : Value(origin)
{
    public TemplateLoop Loop { get; } = loop;

    /// <summary>What there is for each of them.</summary>
    public IReadOnlyList<Value> Items { get; } = items;

    /// <summary>Whether the order is that of a dictionary, which C# does not say and Helm sorts by key.</summary>
    public bool IsUnordered { get; init; }
}
