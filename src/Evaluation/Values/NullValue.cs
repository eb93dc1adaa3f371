using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>The null reference, a nullable without value, and the result of what returns nothing.</summary>
internal sealed class NullValue(SyntaxNode? origin) : Value(origin)
{
    public static readonly NullValue Void = new(null);

    public override Value At(SyntaxNode place) => new NullValue(place);

    public override string ToString() => "null";
}
