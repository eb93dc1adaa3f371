using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>One of two values, as values of the chart decide.</summary>
internal sealed class ConditionalValue(TemplateExpression condition, Value whenTrue, Value whenFalse, SyntaxNode? origin) : Value(origin)
{
    public TemplateExpression Condition { get; } = condition;

    public Value WhenTrue { get; } = whenTrue;

    public Value WhenFalse { get; } = whenFalse;

    public override Value Copy() => new ConditionalValue(Condition, WhenTrue.Copy(), WhenFalse.Copy(), Origin);

    public override string ToString() => $"({Condition} ? {WhenTrue} : {WhenFalse})";
}
