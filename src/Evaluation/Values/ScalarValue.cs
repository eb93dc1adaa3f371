using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>
/// A value that .NET's own type represents exactly: strings, numbers, characters, booleans, dates, spans of time, and stateless
/// objects such as comparers and cultures. An enum is its number together with its type.
/// </summary>
internal sealed class ScalarValue(object raw, SyntaxNode? origin, INamedTypeSymbol? enumType = null) : Value(origin)
{
    public object Raw { get; } = raw;

    public INamedTypeSymbol? EnumType { get; } = enumType;

    public override Value At(SyntaxNode place) => new ScalarValue(Raw, place, EnumType);

    public override string ToString() => Raw.ToString() ?? "";
}
