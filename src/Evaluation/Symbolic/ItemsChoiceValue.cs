using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>A part of a list: items that are there as values of the chart decide. It stands among the items of the list.</summary>
internal sealed class ItemsChoiceValue(TemplateExpression condition, IReadOnlyList<Value> whenTrue, IReadOnlyList<Value> whenFalse, SyntaxNode? origin) : Value(origin)
{
    public TemplateExpression Condition { get; } = condition;

    public IReadOnlyList<Value> WhenTrue { get; } = whenTrue;

    public IReadOnlyList<Value> WhenFalse { get; } = whenFalse;
}
