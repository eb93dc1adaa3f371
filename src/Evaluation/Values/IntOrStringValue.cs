using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>An IntOrString, which holds a text whatever it was made from.</summary>
internal sealed class IntOrStringValue(string? text, SyntaxNode? origin) : Value(origin)
{
    public string? Text { get; } = text;

    public override Value At(SyntaxNode place) => new IntOrStringValue(Text, place);

    public override string ToString() => Text ?? "";
}
