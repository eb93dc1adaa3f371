using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>A value that is known only when a chart is installed, as the expression that a template has for it.</summary>
/// <param name="expression">The expression.</param>
/// <param name="type">Its type in C#.</param>
/// <param name="origin">Where it is used.</param>
internal sealed class SymbolValue(TemplateExpression expression, ITypeSymbol? type, SyntaxNode? origin) : Value(origin)
{
    public TemplateExpression Expression { get; } = expression;

    public ITypeSymbol? Type { get; } = type;

    /// <summary>Whether it may be null.</summary>
    public bool IsNullable => Expression.IsNullable;

    public override Value At(SyntaxNode place) => new SymbolValue(Expression, Type, place);

    public override string ToString() => $"{{{{ {Expression} }}}}";
}
