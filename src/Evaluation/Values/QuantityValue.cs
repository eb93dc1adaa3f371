using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>A ResourceQuantity: the text as written, which KubernetesClient would rewrite canonically.</summary>
internal sealed class QuantityValue(string text, SyntaxNode? origin) : Value(origin)
{
    public string Text { get; } = text;

    public override Value At(SyntaxNode place) => new QuantityValue(Text, place);

    public override string ToString() => Text;
}
